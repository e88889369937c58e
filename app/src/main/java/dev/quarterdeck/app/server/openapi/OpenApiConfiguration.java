package dev.quarterdeck.app.server.openapi;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    // Nobody waits for a description at the start of the server that may never be asked for.
    @Bean
    static BeanFactoryPostProcessor describeWhenAsked() {
        return beans -> {
            for (var name : beans.getBeanDefinitionNames()) {
                var definition = beans.getBeanDefinition(name);
                var factory = definition.getFactoryBeanName();
                if (name.startsWith("org.springdoc") || (factory != null && factory.startsWith("org.springdoc"))) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    // The registrar is what makes springdoc use the types' own descriptions; nothing refers to it.
    @Bean
    @Lazy
    @DependsOn("modelConverterRegistrar")
    OpenAPI description() {
        // What the server resolves for itself is no parameter of the caller's.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Composite.class.getPermittedSubclasses())
                .addRequestWrapperToIgnore(Composite.class, ExecutionContext.class, InvocationSite.class);
        return new OpenAPI()
                .info(new Info().title("Quarterdeck").version("1"))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    @Lazy
    OpenApiCustomizer problems() {
        return new ProblemAnswers();
    }

    @Bean
    @Lazy
    OpenApiCustomizer contextParameters() {
        return new ContextParameters();
    }

    @Bean
    @Lazy
    OperationCustomizer repositoryParameter() {
        return new RepositoryParameter();
    }

    @Bean
    @Lazy
    HouseTypes houseTypes() {
        return new HouseTypes();
    }
}
