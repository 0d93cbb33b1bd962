import { expect, test } from "vitest";
import { cannotRead } from "../../../src/batch/inputs/access.ts";

test.for([
	["ENOENT", "not-found", "找不到"],
	["ENOTDIR", "not-found", "找不到"],
	["EACCES", "unreadable", "权限"],
	["EPERM", "unreadable", "权限"],
	["EIO", "unreadable", "EIO"],
] as const)("%s is %s, and says %s", ([code, expected, message]) => {
	const cause = Object.assign(new Error("system"), { code });
	const error = cannotRead("报告.txt", cause);
	expect(error).toMatchObject({ code: expected, path: "报告.txt", cause });
	expect(error.message).toContain(message);
});
