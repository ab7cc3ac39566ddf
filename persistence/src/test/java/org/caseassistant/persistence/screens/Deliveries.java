package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.Optional;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.noticework.NoticeMailing;

/** Messages that do not arrive, and what administrators do about them. */
final class Deliveries implements Scenario {
    @Override
    public void play(Stage stage) {
        stage.scene("Some are given up");
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        stage.post.meets("dm-maria", Post.Fate.REFUSED);
        stage.sam.fillsId("desk:1001:reply:case", "Which school is it?");
        stage.nora.says("/delivery", "/delivery list", "/delivery retry 99", "/delivery retry 2");
        stage.post.finds("dm-maria");
        stage.nora.says("/delivery list", "/delivery retry", "/delivery retry", "/delivery list");
        stage.scene("Some are only late");
        stage.post.meets("dm-maria", Post.Fate.LATER);
        stage.sam.fillsId("desk:1001:reply:case", "And since when?");
        stage.nora.says("/delivery list");
        stage.post.finds("dm-maria");
        stage.passes(Duration.ofMinutes(2));
        stage.nora.says("/delivery list");
        stage.scene("E-mails too");
        stage.stored(stores -> stores.noticeMail().readers(Optional.empty(), 10)).forEach(
                reader -> stage.post.meets(Long.toString(reader.id().value()), Post.Fate.REFUSED));
        Beginnings.incident(stage, stage.nora, "Slow logins");
        stage.happens("e-mails are written", () -> new NoticeMailing(
                stage.storage(), stage::now, Severity.MAJOR, Stage.PAGE).run());
        stage.nora.says("/delivery list");
        stage.scene("Page by page");
        stage.post.meets("dm-maria", Post.Fate.REFUSED);
        stage.script.quietly(() -> {
            for (int i = 0; i < 20; i++) {
                stage.sam.fillsId("desk:1001:reply:case", "Reply " + i);
            }
        });
        stage.nora.says("/delivery list", "/delivery list 20", "/delivery list 1");
        stage.scene("For whom it is not any more");
        stage.post.close();
        stage.sam.fillsId("desk:1001:reply:case", "Not for strangers");
        stage.stored(stores -> stores.directory().unlink(stage.maria.identity()));
        stage.post.open();
        stage.scene("What there is to say about somebody whose message is changed where it waits");
        stage.sam.says("/case view 1001");
    }
}
