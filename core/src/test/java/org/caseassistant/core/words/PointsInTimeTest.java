package org.caseassistant.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PointsInTimeTest {
    private static final String TEXT = "Opened " + PointsInTime.marked(Instant.EPOCH, "long ago") + " by Maria";

    @Test
    void eachReaderIsShownTheirOwnTimeOrTheOneThatIsWritten() {
        assertThat(PointsInTime.plain(TEXT)).isEqualTo("Opened long ago by Maria");
        assertThat(PointsInTime.shown(TEXT, String::strip, (at, _) -> "<" + at.getEpochSecond() + ">"))
                .isEqualTo("Opened<0>by Maria");
        assertThat(PointsInTime.plain("no time")).isEqualTo("no time");
    }

    @Test
    void nothingIsLeftOfOneThatWasCut() {
        for (int end = 0; end < TEXT.length(); end++) {
            assertThat(PointsInTime.plain(TEXT.substring(0, end))).doesNotContainPattern("[\uE000-\uE002]");
        }
    }
}
