export const SUBMIT = `把报告放入队列，由任意多台机器上的 ziping worker 读取
Put reports on the queue, to be read by ziping worker on any number of machines`;

export const SUBMIT_NOTES = `
同一内容在队列中、或数据库中已有本版本的结果时，不再入队。文件须能在每台工作机器上以同一绝对路径打开；
也可给出对象存储的预签名网址，其后可加 #sha256=… 以核对内容。- 表示从标准输入逐行读取。
A report is not queued while its job waits, nor when the warehouse holds what this version reads in it. Files
must have the same absolute path on every worker's machine; or give presigned URLs of an object store, with
#sha256=… if the hash is known.

示例 Examples:
  $ ziping submit /share/报告 --to postgres://submitter@db.example/budget
  $ ziping submit "https://store.example/2021/a.pdf?X-Amz-Signature=…" --to postgres://…
  $ ziping submit - --to postgres://… < 网址.txt`;

export const WORKER = `从队列取报告，读取、核对，写入数据库
Take reports from the queue, read and check them, write them to the warehouse`;

export const WORKER_NOTES = `
报告的数据与任务的完成在同一个事务中写入：无论何时中断，每份报告恰好入库一次。
收到 SIGTERM 或 Ctrl-C 时完成手头的报告后退出，第二次则立即终止。
Rows and the completion of a job are one transaction: whatever dies, each report is in the warehouse once.
SIGTERM or Ctrl-C ends the worker after the reports in hand, a second one at once.

示例 Examples:
  $ ziping worker --from postgres://worker@db.example/budget
  $ ziping worker --from postgres://… --workers 8 --until-empty`;

export const QUEUE = `队列：建立结构、查看 The queue: make its schema, look at it`;
export const QUEUE_STATUS =
	"待处理、进行中、已完成、失败和速度 pending, active, done, failed, throughput";
export const QUEUE_MIGRATE = `建立或升级数据库与队列的结构（所有者）
Make or upgrade the schemas of warehouse and queue, as their owner`;
