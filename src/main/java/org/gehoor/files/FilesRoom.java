package org.gehoor.files;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.gehoor.pages.FileRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class FilesRoom {

    @Bean
    Limits fileLimits(@Value("${gehoor.files.per-file}") DataSize perFile, @Value("${gehoor.files.per-message}") int perMessage,
                      @Value("${gehoor.files.per-conversation}") DataSize perConversation) {
        return new Limits(perFile.toBytes(), perMessage, perConversation.toBytes());
    }

    @Bean
    FileRules fileRules(Limits limits) {
        return new FileRules(limits.perMessage(), limits.perFile(), Sizes.say(limits.perFile()));
    }

    @Bean
    FilterRegistrationBean<UploadFilter> uploads(@Value("${gehoor.data}") Path data, Limits limits) {
        var uploads = new FilterRegistrationBean<>(new UploadFilter(UploadFolder.in(data.resolve("uploads")), limits));
        uploads.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        uploads.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return uploads;
    }

    @Bean
    Files files(JdbcClient db, Ledger ledger, MasterKey master, Limits limits, Clock clock) {
        return new Files(db, ledger, new Contents(db, master.derive("gehoor-file-digest-1")), limits, clock);
    }
}
