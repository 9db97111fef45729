package com.example.solutions;

import java.util.Map;

class Tally {
    private int sum;

    Tally() {}

    synchronized void add(int amount) {
        sum += amount;
    }

    synchronized int total() {
        return sum;
    }
}
