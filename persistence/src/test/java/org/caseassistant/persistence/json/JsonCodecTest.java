package org.caseassistant.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.Moment;
import org.caseassistant.core.form.Stage;
import org.caseassistant.persistence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecTest {
    private final JsonCodec json = new JsonCodec();

    @Test
    void everyKindOfAnswerComesBack() {
        var answers = Samples.answers();

        assertThat(answers.values())
                .extracting(answer -> (Object) answer.getClass())
                .containsAll(Arrays.asList(Answer.class.getPermittedSubclasses()));
        assertThat(json.readAnswers(json.writeAnswers(answers), answers.keySet()))
                .containsExactlyEntriesOf(answers);
    }

    @Test
    void theOrderOfAnswersIsTheGivenOne() {
        var answers = Samples.answers();
        var backwards = new ArrayList<>(answers.keySet()).reversed();

        assertThat(json.readAnswers(json.writeAnswers(answers), backwards).keySet())
                .containsExactlyElementsOf(backwards);
    }

    @Test
    void anAnswerMissingInTheOrderIsNotLostSilently() {
        var stored = json.writeAnswers(Map.of("a", new Answer.Text("x"), "b", new Answer.Text("y")));

        assertThatThrownBy(() -> json.readAnswers(stored, List.of("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void datesAreIsoStrings() {
        var moment = new Moment(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(8, 30)), Samples.ZONE);

        assertThat(json.write(new Answer.Dates(List.of(moment))))
                .isEqualTo("{\"kind\":\"dates\",\"moments\":"
                        + "[{\"date\":\"2026-12-01\",\"time\":\"08:30:00\",\"zone\":\"America/Chicago\"}]}");
    }

    static Stream<Stage> stages() {
        var asking = new Stage.Asking(
                "date-of-loss",
                Optional.of(new Answer.Text("so far")),
                Optional.of(new Answer.Dates(
                        List.of(new Moment(LocalDate.of(2026, 1, 2), Optional.empty(), Samples.ZONE)))));
        return Stream.of(
                asking,
                new Stage.Asking("subject"),
                new Stage.Reviewing(),
                new Stage.Discarding(asking),
                new Stage.Submitted(),
                new Stage.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void everyStageComesBack(Stage stage) {
        assertThat(json.read(json.write(stage), Stage.class)).isEqualTo(stage);
    }

    @Test
    void noStageIsUntested() {
        assertThat(stages().<Object>map(Object::getClass))
                .containsAll(Arrays.asList(Stage.class.getPermittedSubclasses()));
    }

    static Stream<Focus> focuses() {
        return Stream.of(
                new Focus.Nothing(),
                new Focus.ChoosingCaseType(),
                new Focus.ChoosingCaseType(Optional.of("The printer is on fire.")),
                new Focus.ChoosingDraft(),
                new Focus.Filling(new DraftId("abc123")));
    }

    @ParameterizedTest
    @MethodSource("focuses")
    void everyFocusComesBack(Focus focus) {
        assertThat(json.read(json.write(focus), Focus.class)).isEqualTo(focus);
    }

    @Test
    void aReplyWithEveryViewComesBack() {
        var id = new ControlId("d:abc:1");
        var screen = Screen.of(
                new View.Heading("Ask a question"),
                new View.Text(View.Text.Weight.PROBLEM, "That is no date."),
                new View.FieldList(List.of(new View.FieldList.Entry("Subject", "Log in"))),
                new View.Banner(View.Banner.Tone.MAINTENANCE, "On Sunday"),
                new View.Choice(id, "Module", List.of(new View.Option("a", "A", "")), Optional.of("a")),
                new View.MultiChoice(id, "Areas", List.of(new View.Option("a", "A", "b")), List.of()),
                new View.DateInput(id, "Began", true, Optional.of(LocalDate.of(2026, 1, 2)), Optional.empty()),
                new View.TextInput(id, "Subject", false, 200, Optional.empty()),
                new View.FileRequest(id, "Files", 5),
                new View.Buttons(List.of(new View.Button(id, "Next", View.Button.Style.PRIMARY))));
        var fieldErrors = new LinkedHashMap<String, String>();
        fieldErrors.put("subject", "Say what is wrong.");
        fieldErrors.put("email", "That is no e-mail address.");
        var reply = new Reply(
                Optional.of("Subject: Log in"),
                List.of(
                        new Reply.Message(Reply.Message.Audience.ONLY_USER, screen),
                        new Reply.Message(Reply.Message.Audience.DIRECT, Screen.of())),
                Optional.of(new Dialog(id, "Ask a question", "", questions(screen))),
                fieldErrors);

        assertThat(screen.views())
                .extracting(view -> (Object) view.getClass())
                .containsAll(Arrays.asList(View.class.getPermittedSubclasses()));
        assertThat(json.read(json.write(reply), Reply.class)).isEqualTo(reply);
        assertThat(json.read(json.write(screen), Screen.class)).isEqualTo(screen);
    }

    private static List<Dialog.Question> questions(Screen screen) {
        return screen.views().stream()
                .map(view -> new Dialog.Question("subject", "Subject", "In a few words", true, false, view))
                .toList();
    }

    @Test
    void anOptionalComponentThatIsMissingIsEmpty() {
        assertThat(json.read("{\"messages\":[],\"fieldErrors\":{}}", Reply.class))
                .isEqualTo(new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of()));
    }

    @Test
    void whatDoesNotFitIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> json.read("{\"messages\":[],\"fieldErrors\":{},\"secret\":\"hush\"}", Reply.class))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining("Reply")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> json.read("{}", Reply.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.read("{\"settled\":\"hush", Reply.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> json.readAnswers("{\"a\":{\"kind\":\"hush\"}}", List.of("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("hush");
    }
}
