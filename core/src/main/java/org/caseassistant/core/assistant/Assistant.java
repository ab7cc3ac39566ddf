package org.caseassistant.core.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Conversations;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.ProcessedEvents.Claim;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Answers interactions, each in one transaction and each only once. Safe for use by several threads. */
public final class Assistant {
    private final UnitOfWork storage;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Made once, by hand.
     *
     * @param ids makes ids for drafts: lower-case letters and digits, at most 20, different every time, not guessable
     */
    public Assistant(
            UnitOfWork storage,
            Catalogs catalogs,
            AssistantSettings settings,
            InstantSource clock,
            Supplier<String> ids) {
        this.storage = storage;
        this.catalogs = catalogs;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Answers an interaction. When this returns, what it changed is stored for good. An event that was answered before
     * gets the same reply again and changes nothing.
     */
    public Reply handle(Interaction interaction) {
        return storage.inTransaction(stores -> {
            Instant now = clock.instant();
            String surface = interaction.place().surface();
            return switch (stores.events().claim(surface, interaction.eventId(), now)) {
                case Claim.Handled(Reply earlier) -> earlier;
                case Claim.HandledOtherwise() -> saying(interaction, "chat.handled");
                case Claim.Ours() -> {
                    Reply reply = answer(stores, interaction, now);
                    if (turnsElsewhere(interaction.what())) {
                        stores.conversations().told(interaction.place(), interaction.user(), Optional.empty());
                    }
                    stores.events().finish(surface, interaction.eventId(), reply);
                    yield reply;
                }
            };
        });
    }

    /**
     * Follows what became of a message that somebody wrote. An event that was followed before changes nothing.
     *
     * @return whether that message is in a case, or kept until it is said for which one it is
     */
    public boolean follow(MessageChange change) {
        return storage.inTransaction(stores -> {
            List<Conversations.Written> written =
                    stores.conversations().written(change.place(), change.message());
            Optional<Conversations.Holding> holding =
                    stores.conversations().holding(change.place(), change.message());
            if (written.isEmpty() && holding.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            String surface = change.place().surface();
            if (stores.events().claim(surface, change.eventId(), now) instanceof Claim.Ours) {
                var changed = new ChangedMessages(stores, catalogs, settings, now);
                changed.follow(change, written);
                holding.ifPresent(held -> changed.follow(change, held));
                stores.events().finish(surface, change.eventId(), Reply.nothing());
            }
            return true;
        });
    }

    /**
     * Heeds that people of another organisation read a channel from now on. An event that was heeded before changes
     * nothing.
     *
     * @param eventId the platform's id of the event
     */
    public void shared(String eventId, Place channel) {
        var _ = storage.inTransaction(stores -> {
            Instant now = clock.instant();
            boolean ours = stores.events().claim(channel.surface(), eventId, now) instanceof Claim.Ours;
            if (ours) {
                new SharedChannels(stores, catalogs, now).shared(channel);
                stores.events().finish(channel.surface(), eventId, Reply.nothing());
            }
            return ours;
        });
    }

    /** Whether what is shown now has nothing to do any more with what somebody was told before. */
    private static boolean turnsElsewhere(What what) {
        return switch (what) {
            case What.Typed _, What.Uploaded _, What.Marked _, What.OpenedHome _ -> false;
            case What.Command _, What.AboutMessage _, What.Pressed _, What.Picked _, What.PickedDay _, What.Filled _, What.FilledForm _ ->
                true;
        };
    }

    private static Reply saying(Interaction interaction, String key) {
        return Reply.of(Screen.of(View.Text.of(Words.in(interaction.locale()).say(key))));
    }

    /**
     * What could be meant by the words typed so far into a menu.
     *
     * @param asking who types where; what they do is left aside
     * @param limit the most options to answer
     */
    public List<View.Option> suggest(Interaction asking, ControlId control, String words, int limit) {
        return storage.inTransaction(stores -> {
            Optional<Person> person = admitted(stores, asking);
            Optional<Control> known = Control.parse(control);
            if (person.isEmpty() || known.isEmpty()) {
                return List.of();
            }
            return new Suggestions(turn(stores, asking, person.get(), clock.instant())).of(known.get(), words, limit);
        });
    }

    /**
     * What a file is made of that somebody is handed, as they may see it now.
     *
     * @param asking who asks where, by pressing the control of the {@link org.caseassistant.core.chat.Handout}
     * @return empty if there is no such file for them
     */
    public Optional<HandedOut> handOut(Interaction asking) {
        return storage.inTransaction(stores -> {
            Optional<Control> control = asking.what() instanceof What.Pressed(ControlId id)
                    ? Control.parse(id)
                    : Optional.empty();
            return admitted(stores, asking)
                    .map(person -> turn(stores, asking, person, clock.instant()))
                    .filter(turn -> new Gate(turn).refusal().isEmpty())
                    .flatMap(turn -> control.flatMap(known -> switch (known) {
                        case Control.ExportCase(var number, var format) ->
                            new CaseExport(turn).transcript(number, format).map(HandedOut.class::cast);
                        case Control.FileOfCase(var number, String file) ->
                            new CaseFiles(turn).content(number, file).map(HandedOut.class::cast);
                        case Control.ShowStats(String department, int weeks) ->
                            new DeskStats(turn).chart(Optional.of(department).filter(named -> !named.isEmpty()), weeks);
                        default -> Optional.empty();
                    }));
        });
    }

    private Turn turn(Stores stores, Interaction interaction, Person person, Instant now) {
        return new Turn(stores, interaction, person, now, Words.in(interaction.locale()), settings, catalogs, ids);
    }

    private static Optional<Person> admitted(Stores stores, Interaction interaction) {
        return new Admission(stores.directory(), stores.tenants()).admitted(interaction.user(), interaction.place());
    }

    private Reply answer(Stores stores, Interaction interaction, Instant now) {
        Optional<Person> person = admitted(stores, interaction);
        // Where a tenant vouches for its users, those it does not serve can prove nothing.
        boolean mayProve = person.isPresent() || interaction.user().tenant().isEmpty();
        Words words = Words.in(interaction.locale());
        Optional<Reply> linking = mayProve
                ? new Linking(stores, interaction, now, words, settings.linking(), ids).reply()
                : Optional.empty();
        return linking.or(() -> person.map(known -> dispatch(turn(stores, interaction, known, now))))
                .orElseGet(() -> saying(interaction, mayProve ? "chat.stranger.prove" : "chat.stranger"));
    }

    private static Reply dispatch(Turn turn) {
        return new Gate(turn).refusal().map(turn::say).orElseGet(() -> allowed(turn));
    }

    private static Reply allowed(Turn turn) {
        return switch (turn.interaction().what()) {
            case What.Command(String name, String rest, _) -> command(turn, name, rest);
            case What.AboutMessage(String text, String link) -> new CaseCommands(turn).openAbout(text, link);
            case What.OpenedHome _ -> new HomeScreens(turn).home();
            case What.Typed typed -> typed(turn, typed);
            case What.Pressed(ControlId id) -> control(turn, id, Optional.empty());
            case What.Picked(ControlId id, List<String> values) ->
                control(turn, id, Optional.of(new Given.Picked(values)));
            case What.PickedDay(ControlId id, var day, var time) ->
                control(turn, id, Optional.of(new Given.Day(day, time)));
            case What.Filled(ControlId id, String text) -> control(turn, id, Optional.of(new Given.Typed(text)));
            case What.FilledForm form -> filled(turn, form);
            case What.Uploaded uploaded -> uploaded(turn, uploaded);
            case What.Marked marked -> new MarkedReplies(turn).take(marked);
        };
    }

    private static Reply command(Turn turn, String name, String rest) {
        return switch (name) {
            case "case" -> new CaseCommands(turn).run(rest);
            case "notices" -> new NoticeCommands(turn).notifications();
            case "notice" -> new NoticeCommands(turn).run(rest);
            case "help" -> new CaseCommands(turn).help();
            case "unlink" -> new AccessCommands(turn).unlink();
            case "contact" -> new AccessCommands(turn).contact(rest);
            case "workspace" -> new AccessCommands(turn).workspace(rest);
            case "desk" -> new DeskCommands(turn).run(rest);
            case "delivery" -> new DeliveryCommands(turn).run(rest);
            default -> {
                String words = (name + " " + rest).strip();
                yield Offers.isWord(words, turn.words())
                        ? typed(turn, new What.Typed(words))
                        : turn.say(Phrase.of("chat.command.unknown").with("command", "/" + name));
            }
        };
    }

    private static Reply typed(Turn turn, What.Typed typed) {
        var unasked = new UnaskedWords(turn);
        return unasked.answered(typed.source())
                .map(number -> unasked.said(number, typed.text()))
                .orElseGet(() -> typed(turn, typed.text(), typed.source()));
    }

    private static Reply typed(Turn turn, String text, Optional<Source> source) {
        Focus focus = turn.stores()
                .conversations()
                .focus(turn.interaction().place(), turn.interaction().user());
        return switch (focus) {
            case Focus.Nothing _ -> new UnaskedWords(turn).said(text);
            case Focus.ChoosingCase held -> new HeldWords(turn).choosing(held, text);
            case Focus.ChoosingCaseType _ -> new CaseCommands(turn).open(text);
            case Focus.ChoosingDraft _ -> new CaseCommands(turn).resumeNamed(text);
            case Focus.Filling(DraftId draft) ->
                new Drafting(turn).typed(draft, text);
            case Focus.AddingToCase(var number) -> new UnaskedWords(turn).adding(number, text, source);
            case Focus.ChangingCase changing -> new CaseChanges(turn).typed(changing, text);
            case Focus.AtDesk asked -> new DeskWork(turn).typed(asked, text);
        };
    }

    private static Reply uploaded(Turn turn, What.Uploaded uploaded) {
        var unasked = new UnaskedWords(turn);
        return unasked.answered(uploaded.source())
                .map(number -> unasked.given(number, uploaded.files()))
                .orElseGet(() -> uploadedHere(turn, uploaded));
    }

    private static Reply uploadedHere(Turn turn, What.Uploaded uploaded) {
        Focus focus = turn.stores()
                .conversations()
                .focus(turn.interaction().place(), turn.interaction().user());
        return switch (focus) {
            case Focus.Filling(DraftId draft) -> new Drafting(turn).uploaded(draft, uploaded.files());
            case Focus.AddingToCase(var number) ->
                new UnaskedWords(turn).addingFiles(number, uploaded.files(), uploaded.source());
            case Focus.AtDesk asked -> new DeskWork(turn).given(asked, uploaded.files());
            case Focus.Nothing _ -> new UnaskedWords(turn).given(uploaded.files());
            case Focus.ChoosingCase _ -> new HeldWords(turn).hold("", uploaded.files());
            case Focus.ChoosingCaseType _, Focus.ChoosingDraft _, Focus.ChangingCase _ ->
                turn.say("chat.files.none");
        };
    }

    private static Reply control(Turn turn, ControlId id, Optional<Given> given) {
        Optional<Control> control = Control.parse(id);
        if (control.isEmpty()) {
            return turn.say("chat.control.unknown");
        }
        return switch (control.get()) {
            case Control.OnDraft onDraft -> new Drafting(turn).on(onDraft, given);
            case Control.OpenType _ ->
                picked(given).map(new CaseCommands(turn)::openType).orElseGet(() -> new CaseCommands(turn).run(""));
            case Control.PickDraft _ ->
                picked(given)
                        .map(value -> new CaseCommands(turn).resumeDraft(new DraftId(value)))
                        .orElseGet(() -> new CaseCommands(turn).resume());
            case Control.PickCase _ ->
                picked(given)
                        .map(number -> new CaseCommands(turn).view(number))
                        .orElseGet(() -> new CaseListScreens(turn).asked(""));
            case Control.ResumeDraft(DraftId draft) -> new CaseCommands(turn).resumeDraft(draft);
            case Control.EnterCode _ -> turn.say("chat.control.unknown");
            case Control.ViewCase(var number) -> new CaseScreens(turn).card(number, Optional.empty());
            case Control.OnNotice(NoticeControl what) -> new NoticeCommands(turn).on(what, picked(given));
            case Control.OnDesk desk -> new DeskWork(turn).on(desk, given);
            case Control.ApproveContacts(var number, String plan) -> new ContactApproval(turn).approve(number, plan);
            case Control.MoreContacts(var after, var account) ->
                new ContactScreens(turn).page(account, Optional.of(after));
            case Control.EarlierInCase(var number, long before) -> new CaseScreens(turn).earlier(number, before);
            case Control.ShowStats(String department, int weeks) ->
                new DeskStats(turn).show(Optional.of(department).filter(named -> !named.isEmpty()), weeks);
            case Control.ExportCase(var number, var format) -> new CaseExport(turn).handOut(number, format);
            case Control.FilesOfCase(var number) ->
                picked(given)
                        .map(file -> new CaseFiles(turn).picked(number, file))
                        .orElseGet(() -> new CaseFiles(turn).show(number));
            case Control.FileOfCase(var number, String file) -> new CaseFiles(turn).picked(number, file);
            case Control.RateCase(var number, var satisfaction) -> new CaseRating(turn).rate(number, satisfaction);
            case Control.AddToCase(var number) ->
                given.orElse(null) instanceof Given.Typed(String text)
                        ? new CaseTalk(turn).said(number, text)
                        : new CaseTalk(turn).begin(number);
            case Control.ForCase(var choice) -> new HeldWords(turn).chosen(choice, picked(given));
            case Control.ReopenWith(var number) -> new HeldWords(turn).reopen(number);
            case Control.LeaveCase(var number) -> new CaseTalk(turn).leave(number);
            case Control.ChangeCase change -> new CaseChanges(turn).on(change, given);
            case Control.MoreCases(var before, String filter) ->
                CaseQuery.decode(filter)
                        .map(query -> new CaseListScreens(turn).after(before, query))
                        .orElseGet(() -> turn.say("chat.control.unknown"));
        };
    }

    private static Reply filled(Turn turn, What.FilledForm form) {
        return switch (Control.parse(form.control()).orElse(null)) {
            case Control.OnDraft onDraft -> new Drafting(turn).filled(onDraft, form);
            case Control.OnDesk desk -> new DeskWork(turn).filled(desk, form);
            case null, default -> turn.say("chat.control.unknown");
        };
    }

    private static Optional<String> picked(Optional<Given> given) {
        return given.filter(Given.Picked.class::isInstance).flatMap(picked -> ((Given.Picked) picked)
                .ids().stream().findFirst());
    }
}
