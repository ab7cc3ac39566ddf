package org.caseassistant.bot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.config.BucketSettings;
import org.caseassistant.bot.health.HealthRoutes;
import org.caseassistant.bot.health.PatientCheck;
import org.caseassistant.bot.objects.BucketCheck;
import org.caseassistant.bot.objects.S3Bucket;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where contents of files are kept, as the operator wants it: a part of the composition root. */
final class FileStorage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileStorage.class);

    private final Optional<S3Bucket> bucket;

    private FileStorage(Optional<S3Bucket> bucket) {
        this.bucket = bucket;
    }

    /**
     * Finds out whether the bucket can be used; that it is away may pass, and is no reason not to start.
     *
     * @param settings of the bucket; empty where files are kept in the database
     * @param ids makes texts that never come twice
     * @throws CannotStartException if it will not do before somebody changes something
     */
    static FileStorage open(Optional<BucketSettings> settings, Supplier<String> ids) throws CannotStartException {
        var opened = new FileStorage(settings.map(S3Bucket::new));
        if (opened.bucket.isPresent()) {
            switch (new BucketCheck(opened.bucket.get(), ids).run()) {
                case BucketCheck.Finding.Well _ -> LOG.info("Files are kept in the bucket.");
                case BucketCheck.Finding.Away(String line) ->
                    LOG.warn("{} Files wait in the database until it does.", line);
                case BucketCheck.Finding.Refused(String line) -> {
                    opened.close();
                    throw new CannotStartException(ExitCode.PROBLEM, List.of(line));
                }
            }
        }
        return opened;
    }

    /**
     * Sees to it that every file of this database can be read.
     *
     * @throws CannotStartException if files are in a bucket and none is set
     */
    void suits(UnitOfWork storage) throws CannotStartException {
        if (bucket.isEmpty() && storage.inTransaction(stores -> stores.fileObjects().any())) {
            throw new CannotStartException(
                    ExitCode.PROBLEM,
                    List.of("ATTACHMENT_S3_BUCKET: it is not set, but files are kept in a bucket; expected the settings"
                            + " with which they were put there"));
        }
    }

    /** The bucket; empty where files are kept in the database. */
    Optional<ObjectStore> objects() {
        return bucket.map(ObjectStore.class::cast);
    }

    /** Whether the bucket is there. */
    Optional<HealthRoutes.Check> check() {
        return bucket.map(there -> new HealthRoutes.Check("files", new PatientCheck("bucket-check", there::trouble)));
    }

    @Override
    public void close() {
        bucket.ifPresent(S3Bucket::close);
    }
}
