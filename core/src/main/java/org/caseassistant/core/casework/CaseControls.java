package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.casework.CaseControl.AddToCase;
import org.caseassistant.core.casework.CaseControl.ApproveContacts;
import org.caseassistant.core.casework.CaseControl.ChangeCase;
import org.caseassistant.core.casework.CaseControl.EarlierInCase;
import org.caseassistant.core.casework.CaseControl.ExportCase;
import org.caseassistant.core.casework.CaseControl.FileOfCase;
import org.caseassistant.core.casework.CaseControl.FilesOfCase;
import org.caseassistant.core.casework.CaseControl.ForCase;
import org.caseassistant.core.casework.CaseControl.LeaveCase;
import org.caseassistant.core.casework.CaseControl.MoreCases;
import org.caseassistant.core.casework.CaseControl.OpenType;
import org.caseassistant.core.casework.CaseControl.PickCase;
import org.caseassistant.core.casework.CaseControl.PickDraft;
import org.caseassistant.core.casework.CaseControl.RateCase;
import org.caseassistant.core.casework.CaseControl.ReopenWith;
import org.caseassistant.core.casework.CaseControl.ViewCase;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.drafts.Drafting;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Turn;

/** What is done when a control about cases is used. */
final class CaseControls {
    private static final int LATEST_CASES = 100;

    static final List<Controls<?>> ALL = List.of(
            Controls.single(OpenType.PREFIX, new OpenType(), (turn, _, given) -> Controls.picked(given)
                    .map(new CaseCommands(turn)::openType)
                    .orElseGet(() -> new CaseCommands(turn).choose()))
                    .withMenu((turn, _) -> caseTypes(turn)),
            Controls.single(PickDraft.PREFIX, new PickDraft(), (turn, _, given) -> Controls.picked(given)
                    .map(value -> new Drafting(turn).resume(new DraftId(value)))
                    .orElseGet(() -> new CaseCommands(turn).resume()))
                    .withMenu((turn, _) -> new CaseCommands(turn).drafts()),
            Controls.single(PickCase.PREFIX, new PickCase(), (turn, _, given) -> Controls.picked(given)
                    .map(number -> new CaseCommands(turn).view(number))
                    .orElseGet(() -> new CaseListScreens(turn).asked("")))
                    .withMenu((turn, _) -> latestCases(turn)),
            Controls.of(ViewCase.PREFIX, ViewCase::read, (turn, view, _) -> new CaseScreens(turn)
                    .card(view.number(), Optional.empty())),
            Controls.of(EarlierInCase.PREFIX, EarlierInCase::read, (turn, earlier, _) -> new CaseScreens(turn)
                    .earlier(earlier.number(), earlier.before())),
            Controls.of(ExportCase.PREFIX, ExportCase::read, (turn, export, _) -> new CaseExport(turn)
                    .handOut(export.number(), export.format()))
                    .withFile((turn, export) -> new CaseExport(turn).transcript(export.number(), export.format())),
            Controls.of(FilesOfCase.PREFIX, FilesOfCase::read, (turn, files, given) -> Controls.picked(given)
                    .map(file -> new CaseFiles(turn).picked(files.number(), file))
                    .orElseGet(() -> new CaseFiles(turn).show(files.number())))
                    .withMenu((turn, files) -> new CaseFiles(turn).options(files.number())),
            Controls.of(FileOfCase.PREFIX, FileOfCase::read, (turn, one, _) -> new CaseFiles(turn)
                    .picked(one.number(), one.file()))
                    .withFile((turn, one) -> new CaseFiles(turn).content(one.number(), one.file())),
            Controls.of(RateCase.PREFIX, RateCase::read, (turn, rate, _) -> new CaseRating(turn)
                    .rate(rate.number(), rate.satisfaction())),
            Controls.of(AddToCase.PREFIX, AddToCase::read, (turn, add, given) -> given
                    .filter(Given.Typed.class::isInstance)
                    .map(typed -> new CaseTalk(turn).said(add.number(), ((Given.Typed) typed).text()))
                    .orElseGet(() -> new CaseTalk(turn).begin(add.number()))),
            Controls.of(ForCase.PREFIX, ForCase::read, (turn, choice, given) -> new HeldWords(turn)
                    .chosen(choice.choice(), Controls.picked(given)))
                    .withMenu((turn, _) -> new HeldWords(turn).options()),
            Controls.of(ReopenWith.PREFIX, ReopenWith::read, (turn, reopen, _) -> new HeldWords(turn)
                    .reopen(reopen.number())),
            Controls.of(LeaveCase.PREFIX, LeaveCase::read, (turn, leave, _) -> new CaseScreens(turn)
                    .leave(leave.number())),
            Controls.of(ChangeCase.PREFIX, ChangeCase::read, (turn, change, given) -> new CaseChanges(turn)
                    .on(change, given)),
            Controls.of(ApproveContacts.PREFIX, ApproveContacts::read, (turn, approve, _) -> new ContactApproval(turn)
                    .approve(approve.number(), approve.plan())),
            Controls.of(MoreCases.PREFIX, MoreCases::read, (turn, more, _) -> more(turn, more)));

    private CaseControls() {}

    private static Reply more(Turn turn, MoreCases more) {
        return CaseQuery.decode(more.filter())
                .map(query -> new CaseListScreens(turn).after(more.before(), query))
                .orElseGet(() -> turn.say("chat.control.unknown"));
    }

    private static List<View.Option> caseTypes(Turn turn) {
        return turn.catalogs().current().caseTypes().stream()
                .map(type -> new View.Option(type.id(), type.label(), type.description()))
                .toList();
    }

    /** The latest that the person may see. */
    private static List<View.Option> latestCases(Turn turn) {
        return turn.stores().cases().list(turn.cases(), Optional.empty(), LATEST_CASES).stream()
                .map(found -> new View.Option(
                        found.number().toString(), found.number() + " " + found.subject(), found.accountName()))
                .toList();
    }
}
