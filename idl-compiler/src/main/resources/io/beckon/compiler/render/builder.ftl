    /** {@return a builder with every field at its default} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these fields} */
    public Builder toBuilder() {
        ${unit.rebuild}
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
<#list unit.fields as field>
        private ${field.variable};
</#list>

        private Builder() {}
<#list unit.fields as field>

<#if field.javadoc??>
${field.javadoc}
</#if>
        public Builder ${field.name}(${field.type} ${field.name}) {
            this.${field.name} = ${field.name};
            return this;
        }
</#list>

        /** {@return what was collected} */
        public ${unit.name} build() {
            ${unit.build}
        }
    }
