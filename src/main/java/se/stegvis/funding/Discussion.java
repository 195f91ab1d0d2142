package se.stegvis.funding;

import java.util.List;

/**
 * What is said about an application by those who are in it.
 *
 * @param threads in the order they were begun; none for who is not in the application
 * @param taking whether the caller takes part: is in the application
 * @param closed whether nothing more can be said, because the application has been submitted
 */
public record Discussion(List<CommentThread> threads, boolean taking, boolean closed) {

    /** For who is not in the application. */
    static final Discussion NONE = new Discussion(List.of(), false, true);

    public Discussion {
        threads = List.copyOf(threads);
    }

    /** The threads about a section. */
    public List<CommentThread> about(Section section) {
        return threads.stream().filter(thread -> thread.section() == section).toList();
    }

    /** How many threads about a section are not settled. */
    public int open(Section section) {
        return (int) about(section).stream().filter(CommentThread::isOpen).count();
    }
}
