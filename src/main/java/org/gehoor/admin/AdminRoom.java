package org.gehoor.admin;

import org.gehoor.access.Audit;
import org.gehoor.hooks.Dispatch;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Messages;
import org.gehoor.pages.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AdminRoom {

    @Bean
    HooksPage hooksPage(Hooks hooks, Messages messages, Audit audit, Pages pages) {
        return new HooksPage(hooks, messages, audit, pages);
    }

    @Bean
    HookPage hookPage(Hooks hooks, Messages messages, Dispatch dispatch, Audit audit, Pages pages) {
        return new HookPage(hooks, messages, dispatch, audit, pages);
    }
}
