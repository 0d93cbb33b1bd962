/**
 * The key under which an agency is known: its printed name in compatibility form (NFKC), without white
 * space, brackets in half width. The one place that decides whether two names are one agency.
 */
export function agencyKey(name: string): string {
	return name.normalize("NFKC").replace(/\s+/gu, "");
}
