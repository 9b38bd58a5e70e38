package io.beckon.examples.calculator;

/** What the server does: the generated interface in plain Java. */
public final class CalculatorService implements Calculator {
    @Override
    public int add(int a, int b) {
        return a + b;
    }

    @Override
    public double divide(double dividend, double divisor) {
        if (divisor == 0) {
            throw new DivisionByZero(dividend);
        }
        return dividend / divisor;
    }
}
