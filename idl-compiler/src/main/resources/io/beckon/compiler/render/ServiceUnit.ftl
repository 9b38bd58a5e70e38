<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.ServiceUnit" -->
<#include "head.ftl">
public interface ${unit.name} extends ${unit.parent} {
    /** How an implementation is served. */
    ServiceDescriptor<${unit.name}> SERVICE = ${unit.wire}.${unit.served};
<#list unit.methods as method>

${method.javadoc}
    ${method.declaration}
</#list>

    /** {@return a client} It is as thread-safe as the channel and needs no closing. */
    static ${unit.name} client(Channel channel) {
        return new ${unit.wire}.${unit.client}(channel);
    }
}
