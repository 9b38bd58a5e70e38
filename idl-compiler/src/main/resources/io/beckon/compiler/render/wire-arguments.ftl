    ${method.argumentsHeader}
        static final Codec<${method.arguments}> CODEC = new StructCodec<${method.arguments}>(Contract.V1, ${method.fields?size}, ${method.headBits()}) {
<#list method.codecs as codec>
            ${codec}
<#if !codec?has_next>

</#if>
</#list>
            @Override
            protected void describe(StructSchema schema) {
                ${method.schema}
            }

            @Override
            protected void writeFields(${method.arguments} value, ValueWriter out) {<#list method.ascending>
<#items as field>
                ${field.write}
</#items>
            </#list>}

            @Override
            protected ${method.arguments} readFields(ValueReader in) {
<#list method.reading() as statement>
                ${statement}
</#list>
            }
        };
<#if method.checks()?has_content>

        ${method.arguments} {
<#list method.checks() as check>
            ${check}
</#list>
        }
</#if>
<#list method.methods as each>

        ${each}
</#list>
    }
