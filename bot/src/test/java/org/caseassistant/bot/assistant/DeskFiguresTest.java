package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How departments do, in numbers: for whoever works their cases, and once a week for their desks. */
class DeskFiguresTest {
    private static final String TRAINER = "trainer@support.example.org";

    private final Chat chat = new Chat();

    @BeforeEach
    void aCaseIsAnsweredAndResolved() {
        chat.database.unitOfWork().inTransaction(stores -> stores.directory()
                .addStaff(new StaffProfile(
                        "Tra", "Iner", TRAINER, Set.of("training"), Set.of(Right.WORK_CASES))));
        var here = new What.Command(
                "desk", "here application", Optional.of(new Channel(new Place("test", "T1", "support"), true)));
        chat.does(NORA, here);
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
        chat.passes(Duration.ofMinutes(90));
        chat.does(SAM, new What.Filled(new ControlId("desk:1001:reply"), "Like this."));
        chat.passes(Duration.ofHours(3));
        chat.does(SAM, new What.Filled(new ControlId("desk:1001:resolve"), "Done."));
        chat.does(MARIA, new What.Pressed(new ControlId("rate:1001:good")));
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    private Optional<MadeFile> handed(String email, Handout handout) {
        Interaction asking = chat.interaction(email, "", new What.Pressed(handout.id()));
        return new Handouts(chat.assistant())
                .make(handout, new Address(asking.place(), asking.user()), Locale.US, asking.zone());
    }

    @Test
    void staffSeeTheFiguresOfTheirDepartmentsInWordsAndAsAPicture() throws IOException {
        Reply stats = chat.types(SAM, "/desk stats application 2");

        assertThat(text(stats)).startsWith("Figures since Nov 16, 2026").contains(
                "Application Support: One case was opened, one resolved or closed.",
                "First answer: half of them within 90 minutes, nine out of ten within 90 minutes.",
                "Resolution: half of them within 5 hours",
                "Contacts said: good 1, okay 0, bad 0.",
                "opened in blue");
        var picture = ImageIO.read(new ByteArrayInputStream(
                handed(SAM, stats.handout().orElseThrow()).orElseThrow().content()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(720, 240);
        assertThat(picture.getRGB(520, 200) & 0xFFFFFF).isEqualTo(0x2563EB);
        assertThat(picture.getRGB(560, 200) & 0xFFFFFF).isEqualTo(0x16A34A);
        assertThat(picture.getRGB(180, 200) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(text(chat.types(NORA, "/desk stats"))).contains("Application Support", "Training");
        assertThat(text(chat.types(SAM, "/desk stats 53"))).startsWith("From 1 to 52 weeks");
    }

    @Test
    void nobodyElseSeesThem() {
        Handout picture = chat.types(SAM, "/desk stats application").handout().orElseThrow();

        assertThat(text(chat.types(TRAINER, "/desk stats application"))).startsWith("Of which department?")
                .doesNotContain("Application Support");
        assertThat(text(chat.types(TRAINER, "/desk stats"))).contains("Training").doesNotContain("Application Support");
        assertThat(handed(TRAINER, picture)).isEmpty();
        assertThat(handed(MARIA, picture)).isEmpty();
        assertThat(text(chat.types(MARIA, "/desk stats"))).startsWith("Only members of the support staff");
    }

    @Test
    void aDeskIsToldOnceAWeek() {
        assertThat(told()).isEmpty();
        chat.passes(Duration.ofDays(6).plusHours(11));
        assertThat(told()).isEmpty();
        chat.passes(Duration.ofHours(2));

        assertThat(told()).singleElement().asString()
                .startsWith("Last week, Nov 23, 2026 to Nov 29, 2026")
                .contains("Application Support: One case was opened, one resolved or closed.", "good 1");
        assertThat(told()).isEmpty();
        chat.passes(Duration.ofDays(7));
        assertThat(told()).singleElement().asString().contains("0 cases were opened", "First answer: none yet.");
    }

    /** What comes to the desk, other than of cases. */
    private List<String> told() {
        chat.tellFigures();
        var all = new ArrayList<Delivery>();
        for (List<Delivery> some = chat.deliveries(); !some.isEmpty(); some = chat.deliveries()) {
            all.addAll(some);
            List<Delivery> sent = some;
            chat.database.unitOfWork().inTransaction(stores -> {
                sent.forEach(delivery -> stores.outbox().sent(delivery, Optional.empty(), chat.now()));
                return true;
            });
        }
        return all.stream()
                .filter(delivery -> delivery.act() instanceof Delivery.Act.Post)
                .map(delivery -> text(Reply.of(delivery.screen())))
                .filter(said -> said.startsWith("Last week"))
                .toList();
    }
}
