package se.stegvis.board;

import se.stegvis.foundation.Kronor;

/**
 * The money to grant in one year. What is proposed on a case where the reader is jävig is left out of {@code proposed}.
 *
 * @param available what the förbundschef has set; zero until then
 * @param bound granted by decisions already made
 * @param proposed förbundschefens proposals on undecided cases
 * @param left available less bound; the proposals are not yet taken from it
 */
public record YearFrame(int year, Kronor available, Kronor bound, Kronor proposed, Kronor left) {

    /** What would be left if the board followed every proposal; negative when it does not suffice. */
    public Kronor leftIfProposed() {
        return left.minus(proposed);
    }
}
