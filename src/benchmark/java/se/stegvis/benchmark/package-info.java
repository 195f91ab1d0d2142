/** How fast the goal check is and what it weighs; {@code ./mvnw -Pbenchmark} runs it, and docs/performance.md keeps the figures. */
package se.stegvis.benchmark;
