import { unpackArchives } from "../batch/inputs/archives.ts";
import { findReports } from "../batch/inputs/find.ts";
import { memberName } from "../batch/inputs/member-name.ts";
import type { Root } from "../batch/inputs/root.ts";
import { groupSame } from "../batch/inputs/same.ts";
import type { Stop } from "../batch/queue.ts";
import type { Limits } from "../config.ts";
import { ImportError } from "../errors.ts";
import type { Client } from "../warehouse/postgres/connect.ts";
import { inTransaction, useSchema } from "../warehouse/postgres/transactions.ts";
import { JobQueue } from "./boss.ts";
import { jobId, type Payload } from "./job.ts";
import { forgetEnded, pendingAmong } from "./jobs-sql.ts";
import { fileUrl, parseUrl, pathOfUrl } from "./location.ts";
import { openServer } from "./open.ts";
import { programFingerprint } from "./program.ts";
import { readBefore, refusedBefore } from "./result.ts";

export interface SubmitOptions {
	/** Files, folders, archives and globs. */
	readonly roots: readonly Root[];
	/** http(s) URLs of single files. */
	readonly urls: readonly string[];
	/** Address of the server. */
	readonly url: string;
	readonly limits: Limits;
	/** Whether what stands in the quarantine is put on the queue again. */
	readonly retry: boolean;
	readonly stop: Stop;
}

export interface Submitted {
	/** Jobs that were put on the queue. */
	readonly queued: number;
	/** Reports whose job waits or is under way. */
	readonly pending: number;
	/** Reports that the warehouse holds as this program reads them. */
	readonly unchanged: number;
	/** Reports in the quarantine. */
	readonly quarantined: number;
	/** Inputs that cannot be found or read from here. */
	readonly errors: readonly ImportError[];
}

interface Job {
	readonly id: string;
	readonly data: Payload;
}

/** Jobs that are put on the queue in one transaction. */
const CHUNK = 500;

async function jobsOfFiles(
	program: string,
	{ roots, limits, stop }: SubmitOptions,
): Promise<{ readonly jobs: readonly Job[]; readonly errors: readonly ImportError[] }> {
	const found = await unpackArchives(await findReports(roots, null), limits);
	const { groups, errors } = await groupSame(found.files, limits, stop);
	const jobs = groups.map(({ sha256, files }): Job => {
		const [{ location, member }] = files;
		const paths = [...new Set(files.map(({ path }) => path))];
		const place = { location: fileUrl(location), member: member ? memberName(member) : null };
		return { id: jobId(sha256, paths, program), data: { paths, ...place, sha256 } };
	});
	return { jobs, errors: [...found.errors, ...errors.values()] };
}

function jobOfUrl(named: string, program: string): Job {
	const { url, sha256 } = parseUrl(named);
	const paths = [pathOfUrl(url)];
	const identity = sha256 ?? `url:${paths[0]}`;
	const data = { paths, location: url, member: null, sha256 };
	return { id: jobId(identity, paths, program), data };
}

function jobsOfUrls(named: readonly string[], program: string) {
	const jobs: Job[] = [];
	const errors: ImportError[] = [];
	for (const each of named)
		try {
			jobs.push(jobOfUrl(each, program));
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			errors.push(error);
		}
	return { jobs, errors };
}

/**
 * Puts reports on the queue, each once: not while its job waits, nor when the warehouse or the quarantine holds
 * what this program makes of the same content. Of a URL without a known hash the content is not known here; its
 * worker asks. @throws WarehouseError as `openServer`
 */
export async function submit(options: SubmitOptions): Promise<Submitted> {
	const { url } = options;
	const client = await openServer(url);
	try {
		const program = programFingerprint();
		const files = await jobsOfFiles(program, options);
		const urls = jobsOfUrls(options.urls, program);
		const unique = new Map([...files.jobs, ...urls.jobs].map((job) => [job.id, job]));
		const jobs = [...unique.values()];
		const total = { queued: 0, pending: 0, unchanged: 0, quarantined: 0 };
		const queue = new JobQueue(url);
		for (let start = 0; start < jobs.length && !options.stop.stopped; start += CHUNK) {
			const chunk = jobs.slice(start, start + CHUNK);
			const added = await inTransaction(client, () => put(client, queue, chunk, program, options));
			for (const key of ["queued", "pending", "unchanged", "quarantined"] as const)
				total[key] += added[key];
		}
		return { ...total, errors: [...files.errors, ...urls.errors] };
	} finally {
		await client.end();
	}
}

async function put(
	client: Client,
	queue: JobQueue,
	jobs: readonly Job[],
	program: string,
	{ retry }: SubmitOptions,
): Promise<Omit<Submitted, "errors">> {
	await useSchema(client);
	const paths = jobs.flatMap(({ data }) => data.paths);
	const read = await readBefore(client, paths, program);
	const refused = await refusedBefore(client, paths, program);
	const pending = await pendingAmong(
		client,
		jobs.map(({ id }) => id),
	);
	const isRead = ({ data }: Job) => data.paths.every((path) => read.has(`${path}\0${data.sha256}`));
	const isRefused = ({ data }: Job) => refused.has(`${data.paths[0]}\0${data.sha256}`);
	const rest = jobs.filter(({ id }) => !pending.has(id));
	const unread = rest.filter((job) => !isRead(job));
	const wanted = unread.filter((job) => retry || !isRefused(job));
	await forgetEnded(
		client,
		wanted.map(({ id }) => id),
	);
	const queued = await queue.add(client, wanted);
	return {
		queued,
		// What somebody else has put there in this very moment waits too.
		pending: pending.size + wanted.length - queued,
		unchanged: rest.length - unread.length,
		quarantined: unread.length - wanted.length,
	};
}
