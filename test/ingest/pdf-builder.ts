/** A page to be written: content operators in PDF user space, lengths in points. */
export interface BuiltPage {
	readonly content: string;
	readonly width?: number;
	readonly height?: number;
	/** Entries of the page dictionary besides the usual ones: /Rotate 90, /CropBox […]. */
	readonly entries?: string;
	/** Content of a form XObject named /X1, and its matrix. */
	readonly form?: { readonly content: string; readonly matrix: string };
	/** Adds an image XObject of one grey pixel named /I1. */
	readonly image?: boolean;
}

export const A4 = { width: 595, height: 842 };

/**
 * A text operator with the baseline at `y` points from the top of an A4 page, in a Chinese font that is
 * not embedded: Han is 1 em wide, ASCII half an em.
 */
export function text(
	x: number,
	y: number,
	size: number,
	chars: string,
	{ mode = 0, spacing = 0, matrix = "1 0 0 1" } = {},
): string {
	const hex = [...chars].map((char) => char.charCodeAt(0).toString(16).padStart(4, "0")).join("");
	return `BT /F1 ${size} Tf ${mode} Tr ${spacing} Tc ${matrix} ${x} ${A4.height - y} Tm <${hex}> Tj ET\n`;
}

/** A stroked line between two points, `y` from the top. */
export const stroke = (x0: number, y0: number, x1: number, y1: number, extra = ""): string =>
	`q 0.5 w ${extra} ${x0} ${A4.height - y0} m ${x1} ${A4.height - y1} l S Q\n`;

/** A filled rectangle, `y` from the top. */
export const fill = (x: number, y: number, width: number, height: number, colour = "0 g"): string =>
	`q ${colour} ${x} ${A4.height - y - height} ${width} ${height} re f Q\n`;

/** A structure element; a pair of page (from 0) and marked-content identifier is a piece of content. */
export interface BuiltTag {
	readonly role: string;
	readonly kids: readonly (BuiltTag | readonly [page: number, mark: number])[];
	/** Entries besides the usual ones: /ActualText (…). */
	readonly entries?: string;
}

/** Content marked as a piece of a structure element, or as none. */
export const marked = (mark: number, content: string, tag = "P"): string =>
	`/${tag} << /MCID ${mark} >> BDC\n${content}EMC\n`;
export const artifact = (content: string): string => `/Artifact BMC\n${content}EMC\n`;

/** Writes a PDF with a cross-reference table; `tags` are the elements under the root of its structure. */
export function buildPdf(pages: readonly BuiltPage[], tags: readonly BuiltTag[] = []): Uint8Array {
	const objects: string[] = [];
	const add = (body: string): number => objects.push(body);
	const stream = (dictionary: string, data: string): string =>
		`<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
	add("<< /Type /Catalog /Pages 2 0 R >>");
	add("");
	add(
		"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
	);
	add(
		"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>",
	);
	add(
		"<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
	);
	const kids = pages.map((page, number) => {
		const { width = A4.width, height = A4.height } = page;
		const content = add(stream("", page.content));
		const xobjects: string[] = [];
		if (page.form) {
			const dictionary = `/Type /XObject /Subtype /Form /BBox [-5000 -5000 5000 5000] /Matrix [${page.form.matrix}] /Resources << /Font << /F1 3 0 R >> >>`;
			xobjects.push(`/X1 ${add(stream(dictionary, page.form.content))} 0 R`);
		}
		if (page.image) {
			const dictionary =
				"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8";
			xobjects.push(`/I1 ${add(stream(dictionary, "a"))} 0 R`);
		}
		const structure = tags.length > 0 ? `/StructParents ${number}` : "";
		return add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${structure} ${page.entries ?? ""} /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << ${xobjects.join(" ")} >> >> >>`,
		);
	});
	objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
	if (tags.length > 0)
		objects[0] = `<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot ${structureOf(tags, kids, objects)} 0 R >>`;
	return written(objects);
}

/** Adds the structure tree with its parent tree (ISO 32000-1, 14.7) and tells the number of its root. */
function structureOf(
	tags: readonly BuiltTag[],
	pages: readonly number[],
	objects: string[],
): number {
	const root = objects.push("");
	const parents = pages.map((): string[] => []);
	const write = ({ role, kids, entries = "" }: BuiltTag, parent: number): number => {
		const own = objects.push("");
		const written = kids.map((kid) => {
			if ("role" in kid) return `${write(kid, own)} 0 R`;
			const [page, mark] = kid;
			const marks = parents[page];
			if (marks) marks[mark] = `${own} 0 R`;
			return `<< /Type /MCR /Pg ${pages[page]} 0 R /MCID ${mark} >>`;
		});
		objects[own - 1] =
			`<< /Type /StructElem /S /${role} /P ${parent} 0 R ${entries} /K [${written.join(" ")}] >>`;
		return own;
	};
	const kids = tags.map((tag) => `${write(tag, root)} 0 R`);
	const nums = parents.map(
		(marks, page) => `${page} [${[...marks].map((m) => m ?? "null").join(" ")}]`,
	);
	objects[root - 1] =
		`<< /Type /StructTreeRoot /RoleMap << /Body /P /Heading#201 /H1 >> /K [${kids.join(" ")}] /ParentTree << /Nums [${nums.join(" ")}] >> >>`;
	return root;
}

function written(objects: readonly string[]): Uint8Array {
	let file = "%PDF-1.7\n";
	const offsets = objects.map((body, i) => {
		const at = file.length;
		file += `${i + 1} 0 obj\n${body}\nendobj\n`;
		return at;
	});
	const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
