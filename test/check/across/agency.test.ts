import { expect, test } from "vitest";
import { cluster } from "../../../src/check/across/agency/cluster.ts";
import { blockOf, identityOf } from "../../../src/check/across/agency/identity.ts";
import { addPlace, type Placed, withPlace } from "../../../src/check/across/only-place.ts";

/** Whether the names of an import's reports, all found in one folder, are those of one agency: first and second. */
function same(...names: readonly string[]): boolean {
	const places = new Map<string, readonly string[] | "several">();
	const placed = names.map(
		(name, index): Placed => ({
			id: `${index}`,
			path: `${index}.txt`,
			identity: identityOf(name),
		}),
	);
	for (const one of placed) addPlace(places, one);
	const identities = placed.map((one) => withPlace(one, places).identity);
	const [first, second] = cluster(identities);
	const [a, b] = identities.map(blockOf);
	return a === b && first === second;
}

test.for([
	["桂溪县林业局", "桂溪县林业局"],
	["禾阳市文化广电旅游体育局", "禾阳市文广旅体局"],
	["禾阳市文化广电旅游体育局", "市文广旅体局"],
	["禾阳市文化广电旅游体育局", "文化广电旅游体育局"],
	["禾阳市文化和旅游局", "禾阳市文旅局"],
	["禾阳市文化广电和旅游局", "禾阳市文广旅局"],
	["临珠市人力资源和社会保障局", "临珠市人社局"],
	["临珠市人力资源与社会保障局", "临珠市人力资源社会保障局"],
	["麓水县住房和城乡建设局", "麓水县住建局"],
	["麓水县住房和城乡建设局", "县住建局"],
	["麓水县发展和改革委员会", "麓水县发改委"],
	["麓水县发展和改革局", "麓水县发展改革局"],
	["澜川市卫生健康委员会", "澜川市卫健委"],
	["澜川市卫生健康局", "卫健局"],
	["宣和县教育体育局", "宣和县教体局"],
	["宣和县教育科技和体育局", "宣和县教科体局"],
	["沭河县工业和信息化局", "沭河县工信局"],
	["沭河县市场监督管理局", "沭河县市场监管局"],
	["沭河县市场监督管理局", "沭河县市监局"],
	["沭河县农业农村局", "县农业农村局"],
	["沭河县自然资源和规划局", "沭河县自规局"],
	["沭河县交通运输局", "沭河县交运局"],
	["增城区退役军人事务局", "广州市增城区退役军人事务局"],
	["增城区退役军人事务局", "区退役军人局"],
	["广州市增城区应急管理局", "增城区应急局"],
	["沭河县医疗保障局", "沭河县医保局"],
	["沭河县城市管理局", "沭河县城管局"],
	["沭河县综合行政执法局", "沭河县综合执法局"],
	["沭河县行政审批服务局", "沭河县行政审批局"],
	["沭河县机关事务管理局", "沭河县机关事务局"],
	["沭河县残疾人联合会", "沭河县残联"],
	["沭河县妇女联合会", "沭河县妇联"],
	["沭河县工商业联合会", "沭河县工商联"],
	["沭河县文学艺术界联合会", "沭河县文联"],
	["沭河县归国华侨联合会", "沭河县侨联"],
	["沭河县科学技术协会", "沭河县科协"],
	["沭河县机构编制委员会办公室", "沭河县编办"],
	["沭河县人民防空办公室", "沭河县人防办"],
	["沭河县国有资产监督管理委员会", "沭河县国资委"],
	["沭河县林业和草原局", "沭河县林草局"],
	["沭河县民族宗教事务局", "沭河县民宗局"],
	["沭河县安全生产监察局", "沭河县安生监局"],
	["沭河县文化和旅游局（沭河县文物局）", "沭河县文化和旅游局"],
	["湖南省教育厅", "省教育厅"],
	["文化广电旅游体育局", "文广旅体局"],
] as const)("%s and %s are one agency", ([a, b]) => {
	expect(same(a, b)).toBe(true);
	expect(same(b, a)).toBe(true);
});

test.for([
	["桂溪县林业局", "松溪县林业局"],
	["桂溪县林业局", "桂溪县农业局"],
	["桂溪县林业局", "桂溪县林业和草原局"],
	["沭河县农业局", "沭河县农业农村局"],
	["沭河县文化局", "沭河县文化广电旅游局"],
	["沭河县旅游局", "沭河县文化和旅游局"],
	["沭河县卫生局", "沭河县卫生健康局"],
	["沭河县卫生健康局", "沭河县卫生健康委员会"],
	["沭河县发展和改革委员会", "沭河县发展和改革局"],
	["沭河县建设局", "沭河县住房和城乡建设局"],
	["沭河县科技局", "沭河县教育科技局"],
	["沭河县教育局", "沭河县教育体育局"],
	["沭河县交通局", "沭河县交通运输局"],
	["沭河县环境保护局", "沭河县生态环境局"],
	["沭河县国土资源局", "沭河县自然资源局"],
	["沭河县统计局", "沭河县审计局"],
	["沭河县民政局", "沭河县财政局"],
	["沭河县农业农村局", "沭河县农业农村局（本级）"],
	["沭河县人民医院", "沭河县中医医院"],
	["沭河县第一中学", "沭河县第二中学"],
	["沭河县一中", "沭河县第一中学"],
	["沭河县疾病预防控制中心", "沭河县疾控中心"],
	["江临市生态环境局", "江临市生态环境监测中心"],
	["禾阳市潭溪区教育局", "禾阳市滨湖区教育局"],
	["禾阳市教育局", "禾阳市潭溪区教育局"],
	["兰川市城关区教育局", "宁川市城关区教育局"],
	["湖南省教育厅", "湖北省教育厅"],
	["县教育局", "禾阳市教育局"],
	["市文广旅体局", "县文广旅体局"],
	["沭河县残联", "沭河县妇联"],
	["沭河县政府办公室", "沭河县政法委员会"],
] as const)("%s and %s are two agencies", ([a, b]) => {
	expect(same(a, b)).toBe(false);
	expect(same(b, a)).toBe(false);
});

test("a name without a place stays apart where an import is about several places", () => {
	expect(same("市教育局", "禾阳市教育局", "临珠市财政局")).toBe(false);
	expect(same("市教育局", "市教育局", "临珠市财政局", "禾阳市财政局")).toBe(false);
	expect(same("市教育局", "禾阳市教育局", "沭河县财政局")).toBe(true);
});

test("a name that fits two agencies stays apart from both", () => {
	expect(same("城关区教育局", "兰川市城关区教育局")).toBe(true);
	expect(same("城关区教育局", "兰川市城关区教育局", "宁川市城关区教育局")).toBe(false);
});

test("names without any place are of one place only in one folder", () => {
	const of = (path: string): Placed => ({ id: path, path, identity: identityOf("教育局") });
	const blocks = ["桂溪/2021/a.txt", "桂溪/2022年/b.txt", "松溪/2021/a.txt"].map((path) =>
		blockOf(withPlace(of(path), new Map()).identity),
	);
	expect(blocks[0]).toBe(blocks[1]);
	expect(blocks[0]).not.toBe(blocks[2]);
});
