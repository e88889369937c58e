package dev.quarterdeck.app.server.context;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Role;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

@Configuration(proxyBeanMethods = false)
@Import(PermissionConfiguration.Proxies.class)
class PermissionConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionsAtEntryPoints() {
        return new DefaultPointcutAdvisor(new EntryPoints(), new PermissionCheck());
    }

    private static final class EntryPoints extends StaticMethodMatcherPointcut {
        EntryPoints() {
            setClassFilter(type ->
                    Arrays.stream(ClassUtils.getAllInterfacesForClass(type)).anyMatch(EntryPoint::isApi));
        }

        @Override
        public boolean matches(Method method, Class<?> bean) {
            return EntryPoint.of(method, bean).isPresent();
        }
    }

    static final class Proxies implements ImportBeanDefinitionRegistrar {
        @Override
        public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
        }
    }
}
