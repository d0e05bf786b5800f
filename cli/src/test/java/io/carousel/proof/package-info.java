/**
 * The standing proof that nothing is lost and nothing believed: every reader is given files that no
 * honest program writes, runs are killed at random moments, and disks are full at every point. The
 * readers' corpus is run by every test run; the rest takes hours and is started by {@code
 * ./carousel prove}.
 */
package io.carousel.proof;
