package vn.congbo.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Fault;

/**
 * What a letter tells the register, and what could not be read of it. Nothing in it names its sender but its heads, of which
 * only a keyed digest is written anywhere.
 *
 * @param heads Message-ID, day and subject; empty when it has no Message-ID
 * @param body digest of all its parts: some programs give every letter the same Message-ID, and the subject of our pages is the same for all
 * @param received when our side got it, as far as the letter tells: candidates, the most trustworthy first
 */
record Letter(String heads, String body, List<Instant> received, Optional<Reference> reference, List<Doubt> doubts) {

    /**
     * What could not be read.
     *
     * @param detail technical word for it: an encoding, "base64"; never the sender's words
     */
    record Doubt(Fault fault, String detail) {}

    Letter {
        received = List.copyOf(received);
        doubts = List.copyOf(doubts);
    }
}
