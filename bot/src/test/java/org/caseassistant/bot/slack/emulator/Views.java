package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The modals and Home tabs of all users (docs.slack.dev, Modals: at most three stacked; views.update: hash). Guarded by
 * the world's lock.
 */
final class Views {

    static final int STACK = 3;

    private final Ids ids;

    private final Map<String, List<OpenView>> stacks = new HashMap<>();

    private final Map<String, OpenView> homes = new HashMap<>();

    Views(Ids ids) {
        this.ids = ids;
    }

    private static String key(Workspace workspace, String user) {
        return workspace.id() + "/" + user;
    }

    /** The modals of a user, the one on top last. */
    List<OpenView> stack(Workspace workspace, String user) {
        return stacks.computeIfAbsent(key(workspace, user), _ -> new ArrayList<>());
    }

    Optional<OpenView> home(Workspace workspace, String user) {
        return Optional.ofNullable(homes.get(key(workspace, user)));
    }

    OpenView open(Workspace workspace, String user, ObjectNode definition) throws ApiError {
        checkExternalId(workspace, definition, "");
        var stack = stack(workspace, user);
        stack.clear();
        return add(workspace, user, definition, stack);
    }

    OpenView push(Workspace workspace, String user, ObjectNode definition) throws ApiError {
        checkExternalId(workspace, definition, "");
        var stack = stack(workspace, user);
        if (stack.size() >= STACK) {
            throw new ApiError("push_limit_reached");
        }
        return add(workspace, user, definition, stack);
    }

    private OpenView add(Workspace workspace, String user, ObjectNode definition, List<OpenView> stack) {
        var view = new OpenView(ids.next("V"), workspace, user);
        if (!stack.isEmpty()) {
            view.stackedOn(stack.getLast());
        }
        view.show(new Normal(ids).view(definition), hash());
        stack.add(view);
        return view;
    }

    void update(OpenView view, ObjectNode definition) throws ApiError {
        checkExternalId(view.workspace(), definition, view.id());
        view.show(new Normal(ids).view(definition), hash());
    }

    OpenView publish(Workspace workspace, String user, ObjectNode definition, String expectedHash) throws ApiError {
        var known = homes.get(key(workspace, user));
        checkExternalId(workspace, definition, known == null ? "" : known.id());
        if (known != null && !expectedHash.isEmpty() && !expectedHash.equals(known.hash())) {
            throw new ApiError("hash_conflict");
        }
        var view = known == null ? new OpenView(ids.next("V"), workspace, user) : known;
        view.show(new Normal(ids).view(definition), hash());
        homes.put(key(workspace, user), view);
        return view;
    }

    private void checkExternalId(Workspace workspace, ObjectNode definition, String except) throws ApiError {
        var wanted = Json.text(definition, "external_id");
        if (!wanted.isEmpty() && all().anyMatch(v -> v.workspace() == workspace && v.externalId().equals(wanted)
                && !v.id().equals(except))) {
            throw new ApiError("duplicate_external_id");
        }
    }

    private Stream<OpenView> all() {
        return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
    }

    Optional<OpenView> find(Workspace workspace, String id, String externalId) {
        return all().filter(v -> v.workspace() == workspace)
                .filter(v -> id.isEmpty() ? v.externalId().equals(externalId) : v.id().equals(id)).findFirst();
    }

    boolean isOpen(OpenView view) {
        return all().anyMatch(v -> v == view);
    }

    private String hash() {
        return ids.ts() + ".hash";
    }
}
