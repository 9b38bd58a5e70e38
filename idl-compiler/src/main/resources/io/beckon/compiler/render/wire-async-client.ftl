    /** Calls and returns at once. */
    static final class AsyncClient implements ${unit.async} {
        private final Channel channel;

        AsyncClient(Channel channel) {
            this.channel = channel;
        }
<#list unit.methods as method>

        @Override
        ${method.async.implementation}
            ${method.asyncCall}
        }
</#list>
    }
