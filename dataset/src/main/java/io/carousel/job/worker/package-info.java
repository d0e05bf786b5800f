/**
 * Work that is done by processes side by side: {@link io.carousel.job.worker.WorkerPool} runs a
 * list of tasks in Java processes of its own and shows one progress for all; {@link
 * io.carousel.job.worker.Worker} is what the program in such a process is made of. The two talk
 * through the worker's standard output, a JSON object a line; a worker whose pool is gone ends.
 */
package io.carousel.job.worker;
