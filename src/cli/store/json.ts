export { toJson } from "../../model/record-json.ts";
