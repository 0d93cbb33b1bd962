import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		// nodejieba aborts the process when a worker thread that has loaded it ends.
		pool: "forks",
		testTimeout: 30_000,
		// The same results with and without LibreOffice; its own tests switch it on.
		env: { ZIPING_SOFFICE: "off" },
	},
});
