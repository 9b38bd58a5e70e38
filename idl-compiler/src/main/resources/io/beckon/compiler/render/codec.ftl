    /** How it travels. */
    public static final Codec<${unit.name}> CODEC = new StructCodec<${unit.name}>(Contract.V1, ${unit.fields?size}, ${unit.headBits()}) {
<#list unit.codecs as codec>
        ${codec}
<#if !codec?has_next>

</#if>
</#list>
        @Override
        protected void describe(StructSchema schema) {
            ${unit.schema}
        }

        @Override
        protected void writeFields(${unit.name} value, ValueWriter out) {<#list unit.ascending>
<#items as field>
            ${field.write}
</#items>
        </#list>}

        @Override
        protected ${unit.name} readFields(ValueReader in) {
<#list unit.reading() as statement>
            ${statement}
</#list>
        }
    };
