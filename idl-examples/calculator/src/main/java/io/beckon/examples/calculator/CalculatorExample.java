package io.beckon.examples.calculator;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;

/** Serves a calculator on a free port of this machine and calls it. */
public final class CalculatorExample {
    private CalculatorExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try (var server = RpcServer.builder().port(0).add(new CalculatorService()).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var calculator = Calculator.client(channel);
            System.out.println("1 + 2 = " + calculator.add(1, 2));
            System.out.println("7 / 2 = " + calculator.divide(7, 2));
            try {
                calculator.divide(1, 0);
            } catch (DivisionByZero e) {
                System.out.println("1 / 0 : cannot divide " + e.dividend() + " by zero");
            }
        }
    }
}
