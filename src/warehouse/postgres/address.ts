/** The address of a server without its password, for messages. */
export function withoutPassword(url: string): string {
	return url.replace(/^(\w+:\/\/[^:@/?#]*):[^@]*@/, "$1:***@");
}
