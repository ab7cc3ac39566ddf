package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseFile;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.handouts.HandedFile;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Hands the files of cases out to those who may read them. */
public final class CaseFiles {
    private final Turn turn;

    CaseFiles(Turn turn) {
        this.turn = turn;
    }

    /** Leads to the files of a case. */
    public static View.Button button(CaseNumber number, int files, Words words) {
        return new View.Button(
                new CaseControl.FilesOfCase(number).id(),
                words.say(Phrase.of("chat.action.files").with("files", files)),
                View.Button.Style.NORMAL);
    }

    /** {@code 1042} or {@code CS-1042}. */
    Reply asked(String argument) {
        return CaseNumber.parse(argument).map(this::show).orElseGet(() -> turn.say("chat.files.case"));
    }

    /** Asks which file is wanted, where there is more than one. The answer is the same for a case of others and for none. */
    Reply show(CaseNumber number) {
        return withFiles(number, (found, files) -> switch (files.size()) {
            case 0 -> turn.say(Phrase.of("chat.files.nothing").with("number", number.toString()));
            case 1 -> handOut(number, files.getFirst().file());
            default -> Reply.of(menu(found, files));
        });
    }

    private interface WithFiles {
        Reply run(SupportCase found, List<CaseFile> files);
    }

    private Reply withFiles(CaseNumber number, WithFiles work) {
        return turn.stores()
                .cases()
                .find(number, turn.cases())
                .map(found -> work.run(found, of(number)))
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    private List<CaseFile> of(CaseNumber number) {
        return turn.stores().attachments().of(number, turn.cases());
    }

    private Screen menu(SupportCase found, List<CaseFile> files) {
        new CaseScreens(turn).writeDown(found);
        CaseNumber number = found.number();
        return Screen.of(
                new View.Heading(turn.words().say(Phrase.of("chat.files.title").with("number", number.toString()))),
                new View.Choice(
                        new CaseControl.FilesOfCase(number).id(),
                        turn.words().say("chat.files.which"),
                        options(files),
                        Optional.empty()));
    }

    /** The files that there are to choose from. */
    List<View.Option> options(CaseNumber number) {
        return turn.stores().cases().find(number, turn.cases()).map(_ -> options(of(number))).orElse(List.of());
    }

    private List<View.Option> options(List<CaseFile> files) {
        return files.stream()
                .map(one -> new View.Option(
                        one.file().id(),
                        one.file().name(),
                        AnswerFormat.size(one.file().size(), turn.words().locale()) + ", " + turn.moment(one.at())))
                .toList();
    }

    /** One of them is wanted. */
    Reply picked(CaseNumber number, String id) {
        return withFiles(number, (_, files) -> files.stream()
                .map(CaseFile::file)
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(file -> handOut(number, file))
                .orElseGet(() -> turn.say(Phrase.of("chat.files.gone").with("number", number.toString()))));
    }

    private Reply handOut(CaseNumber number, FileRef file) {
        return turn.say(Phrase.of("chat.files.here").with("number", number.toString()).with("file", file.name()))
                .handing(new Handout(file.name(), new CaseControl.FileOfCase(number, file.id()).id()));
    }

    /** What is in it. */
    Optional<HandedFile> content(CaseNumber number, String id) {
        return turn.stores().cases().find(number, turn.cases()).flatMap(found -> {
            new CaseScreens(turn).writeDown(found);
            return of(number).stream()
                    .map(CaseFile::file)
                    .filter(file -> file.id().equals(id))
                    .findFirst()
                    .flatMap(this::content);
        });
    }

    private Optional<HandedFile> content(FileRef file) {
        return turn.stores()
                .attachments()
                .content(file.id(), turn.cases())
                .map(content -> new HandedFile(file, content));
    }
}
