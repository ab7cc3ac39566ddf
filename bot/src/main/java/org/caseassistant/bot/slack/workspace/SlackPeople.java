package org.caseassistant.bot.slack.workspace;

import com.slack.api.model.User;
import java.util.Optional;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Who the users of workspaces are, and whom of them their workspace may show anything. */
public final class SlackPeople {
    private final UnitOfWork storage;

    /** Those of the directory in this storage. */
    public SlackPeople(UnitOfWork storage) {
        this.storage = storage;
    }

    /**
     * The user with this id. Where Slack says nothing about them now, they get English and their account's time zone:
     * those whom we know can go on.
     *
     * @param workspace the one whose user it is
     * @param channel their direct messages with us, where these are known
     */
    public Visitor visitor(Workspace workspace, String user, Optional<String> channel) {
        SlackProfiles profiles = workspace.profiles();
        channel.ifPresent(known -> profiles.rememberDirectMessages(user, known));
        String direct = channel.orElseGet(() -> profiles.directMessages(user));
        Optional<User> profile = profiles.of(user);
        return new Visitor(
                workspace,
                new ChatIdentity(SlackNames.SURFACE, workspace.team(), user),
                new Place(SlackNames.SURFACE, workspace.team(), direct),
                SlackProfiles.locale(profile),
                profile.flatMap(SlackProfiles::zone));
    }

    /**
     * Whether this user is somebody we know and whom this workspace may be shown anything of. Links them to the person
     * with their address, if Slack knows that it is theirs. Asked every time, since people move on.
     *
     * @throws SlackCallException if that cannot be told without Slack, which says nothing
     */
    public boolean admits(Visitor visitor) {
        Optional<Boolean> admitted = storage.inTransaction(stores -> stores.directory()
                .person(visitor.identity())
                .map(person -> admission(stores).admits(person, visitor.identity(), visitor.place())));
        return admitted.orElseGet(() -> links(visitor));
    }

    private boolean links(Visitor visitor) {
        User profile = visitor.workspace()
                .profiles()
                .of(visitor.user())
                .orElseThrow(() -> new SlackCallException("users.info", "nothing about somebody new", null));
        return confirmedAddress(visitor.workspace(), profile)
                .map(address -> storage.<Boolean>inTransaction(stores -> links(stores, visitor, address)))
                .orElse(false);
    }

    private static Admission admission(Stores stores) {
        return new Admission(stores.directory(), stores.tenants());
    }

    private static boolean links(Stores stores, Visitor visitor, String address) {
        Optional<Person> person = stores.directory()
                .personByEmail(address)
                .filter(somebody -> admission(stores).admits(somebody, visitor.identity(), visitor.place()));
        person.ifPresent(somebody -> stores.directory().link(visitor.identity(), somebody));
        return person.isPresent();
    }

    /** The address of a member of this very workspace, a person, who showed that it is theirs. */
    private static Optional<String> confirmedAddress(Workspace workspace, User profile) {
        boolean member = workspace.team().equals(profile.getTeamId()) && !profile.isDeleted();
        boolean human = !profile.isBot() && !profile.isStranger();
        return member && human && profile.isEmailConfirmed()
                ? Optional.ofNullable(profile.getProfile()).map(User.Profile::getEmail)
                : Optional.empty();
    }
}
