package org.gehoor.testing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gehoor.app.Application;
import org.gehoor.db.Work;
import org.gehoor.jobs.Jobs;
import org.gehoor.letters.Leavings;
import org.gehoor.mail.imap.Fetchers;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Lines;
import org.gehoor.queue.OfferRounds;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole program, started once per run on a real PostgreSQL and a free port, with the [Cast] at work in it and a clock
/// that stands at Tuesday 12 May 2026, 10.00 in Amsterdam. Each [#fresh] is a house in which nothing happened yet.
///
/// Jobs do not run by themselves: [#runJobs] runs each once, so that nothing happens behind a test's back. Letters are posted and
/// stay in the outbox: nobody takes mail at the other end. No profile of law applies until a test chooses one.
public final class TestHouse {

    /// Tuesday 12 May 2026, 10.00 in Amsterdam.
    public static final Instant TUESDAY_TEN = Instant.parse("2026-05-12T08:00:00Z");

    private static final String LENT = "lent by a test";

    private final TestDatabases databases;
    private final ConfigurableApplicationContext context;
    private final URI address;
    private final MovableClock clock = new MovableClock(TUESDAY_TEN);
    private final SwitchedAnswers answers;
    /// A language model that behaves as the property `gehoor.test.model` says: so every test can be run with one that is hostile.
    private final Optional<StandInModel> model = Optional.ofNullable(System.getProperty("gehoor.test.model"))
            .map(manner -> new StandInModel().being(StandInModel.Manner.valueOf(manner)));

    private TestHouse() {
        databases = TestDatabases.start();
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        context = run(port);
        answers = context.getBean(SwitchedAnswers.class);
        context.getBean(Jobs.class).stop();
        context.getBean(Fetchers.class).stop();
        context.getBean(OfferRounds.class).stop();
        furnish();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    }

    private static final class Once {
        static final TestHouse HOUSE = new TestHouse();
    }

    /// The house with an empty database, nobody working, and the time set back to the beginning.
    public static TestHouse fresh() {
        Once.HOUSE.clock.set(TUESDAY_TEN);
        Once.HOUSE.answers.asInTheBuild();
        Once.HOUSE.databases.fresh();
        Once.HOUSE.forgetWhatWasSigned();
        return Once.HOUSE;
    }

    /// An empty database must not look like an older backup.
    private void forgetWhatWasSigned() {
        try (Stream<Path> kept = Files.list(folder().resolve("keys"))) {
            for (Path size : kept.filter(file -> file.getFileName().toString().endsWith(".size")).toList()) {
                Files.delete(size);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// A bean: what any room offers.
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// A bean that need not be there.
    public <T> ObjectProvider<T> find(Class<T> type) {
        return context.getBeanProvider(type);
    }

    public MovableClock clock() {
        return clock;
    }

    /// Something that need not be there, and is until [#takeBack].
    public void lend(Object bean) {
        context.getBeanFactory().registerSingleton(LENT, bean);
    }

    public void takeBack() {
        ((DefaultListableBeanFactory) context.getBeanFactory()).destroySingleton(LENT);
    }

    /// The machine that answers customers; absent, hanging or broken when a test says so.
    public SwitchedAnswers answers() {
        return answers;
    }

    /// Where it keeps its database, its keys and what it takes in.
    public static Path folder() {
        return TestDatabases.FOLDER;
    }

    /// Straight to the tables.
    public JdbcClient db() {
        return get(JdbcClient.class);
    }

    public Work work() {
        return get(Work.class);
    }

    /// Does something as if it had not been done: what it returns is real, what it wrote is gone.
    public <T> T asIf(Supplier<T> deed) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(undone -> {
            undone.setRollbackOnly();
            return deed.get();
        });
    }

    /// `http://127.0.0.1:port`, without a slash at the end.
    public URI address() {
        return address;
    }

    /// The address of a page.
    public URI address(String path) {
        return address.resolve(path);
    }

    /// Builders of what a test begins with.
    public Makers a() {
        return new Makers(this);
    }

    /// What customers and staff do.
    public Deeds deeds() {
        return new Deeds(this);
    }

    /// Comes to work.
    public void arrives(Cast.Helper helper) {
        get(Staff.class).choose(helper.id(), true);
    }

    /// Goes home.
    public void leaves(Cast.Helper helper) {
        get(Staff.class).choose(helper.id(), false);
    }

    /// Time passes, and who was working still is. (To let somebody fall silent, move [#clock] itself.)
    public void later(Duration duration) {
        List<StaffId> working = get(Staff.class).working();
        clock.tick(duration);
        working.forEach(id -> get(Staff.class).choose(id, true));
    }

    /// The code on somebody's authenticator: a new one each time, as the clock that stands still would give the same one twice.
    public String codeOf(Cast.Helper helper) {
        long used = db().sql("select second_used from staff where id = :id").param("id", helper.id().value()).query(Long.class).single();
        Instant now = clock.instant();
        return helper.second().codeAt(used < now.getEpochSecond() / 30 ? now : now.plusSeconds(30));
    }

    /// The quarter of a minute passes in which an answer that goes by mail can be taken back.
    public void answersLeave() {
        later(Leavings.DELAY);
        runJob("leaving");
    }

    /// Runs every recurring job once, now.
    public void runJobs() {
        context.getBeansOfType(RecurringTask.class).values().forEach(TestHouse::run);
    }

    /// Runs one recurring job, now.
    public void runJob(String name) {
        run(context.getBeansOfType(RecurringTask.class).values().stream().filter(job -> job.getName().equals(name)).findFirst().orElseThrow());
    }

    private static <T> void run(RecurringTask<T> job) {
        job.executeRecurringly(new com.github.kagkarlsson.scheduler.task.TaskInstance<>(job.getName(), RecurringTask.INSTANCE), null);
    }

    private ConfigurableApplicationContext run(int port) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            var beans = (GenericApplicationContext) starting;
            beans.registerBean("clock", Clock.class, () -> clock);
            beans.registerBean("dataSource", DataSource.class, databases::current);
            beans.registerBean(SwitchedAnswers.class, () -> new SwitchedAnswers(beans.getDefaultListableBeanFactory()));
        });
        Stream<String> ofTheModel = model.stream().flatMap(stand -> Stream.of("--gehoor.model.url=" + stand.address(), "--gehoor.model.name=stand-in", "--gehoor.model.patience=300ms"));
        return application.run(Stream.concat(ofTheModel, Stream.of("--gehoor.demo=false", "--gehoor.profiles=none", "--gehoor.port=" + port, "--gehoor.data=" + folder(),
                "--gehoor.smtp.port=0", "--gehoor.hooks.inside=127.0.0.1", "--gehoor.hooks.patience=1s", "--gehoor.database.url=", "--gehoor.database.user=", "--gehoor.database.password=",
                "--gehoor.mail.host=127.0.0.1", "--gehoor.mail.port=9", "--gehoor.mail.tls=off", "--gehoor.mail.from=klant@zeeraaf.example")).toArray(String[]::new));
    }

    private void furnish() {
        get(Organisations.class).set(Cast.ZEERAAF);
        get(Organisations.class).addBrand(Cast.BRAND, Cast.ZEERAAF.name());
        List.of(Cast.FIRST_LINE, Cast.SECOND_LINE, Cast.PARTNER).forEach(get(Teams.class)::add);
        Stream.concat(Cast.HELPERS.stream(), Stream.of(Cast.RUUD)).forEach(helper -> get(SignIn.class).add(new SignIn.Joining(helper.id(), helper.name(), helper.signInName(),
                Cast.Helper.PASSWORD, helper.second(), helper.role(), helper.team().id(), Language.NL)));
        List.of(Cast.DUTCH, Cast.ENGLISH).forEach(line ->
                get(Lines.class).add(line, List.of(Cast.FIRST_LINE.id(), Cast.SECOND_LINE.id(), Cast.PARTNER.id())));
    }

    private void stop() {
        context.close();
        databases.stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
