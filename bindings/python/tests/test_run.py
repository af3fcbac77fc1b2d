"""Progress, cancelling, threads, and Ctrl-C in a long call."""
import os
import signal
import threading
import time
import unittest

import socprev


def long_call(run=None, draws=1_000_000):
    """Minutes, unless it is stopped."""
    evenness = socprev.Evenness()
    evenness.add([float(i) for i in range(2000)])
    evenness.finish()
    return evenness.bootstrap(socprev.EvennessIndex.GINI, 0.0, draws, 0.95, 1, run=run)


class Interrupt(unittest.TestCase):
    def setUp(self):
        # A shell that starts programs in the background lets them ignore Ctrl-C.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.addCleanup(signal.signal, signal.SIGINT, before)

    def interrupted(self, **arguments):
        timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        began = time.monotonic()
        try:
            with self.assertRaises(KeyboardInterrupt):
                long_call(**arguments)
            self.assertLess(time.monotonic() - began, 60)
        finally:
            timer.join()

    def test_without_a_run(self):
        self.interrupted()

    def test_with_a_run_and_threads(self):
        self.interrupted(run=socprev.Run(threads=2))

    def test_the_run_serves_again(self):
        run = socprev.Run()
        self.interrupted(run=run)
        self.assertIsInstance(long_call(socprev.Run(), 20)[0], float)


class Progress(unittest.TestCase):
    def test_progress_is_told(self):
        seen = []
        long_call(socprev.Run(lambda done, total: seen.append((done, total))), 200)
        self.assertGreater(len(seen), 0)
        self.assertEqual(seen, sorted(seen))
        self.assertTrue(all(done <= total for done, total in seen))

    def test_true_cancels(self):
        with self.assertRaises(socprev.CancelledError):
            long_call(socprev.Run(lambda done, total: True))

    def test_what_progress_raises_is_raised(self):
        def wrong(done, total):
            raise LookupError("mine")

        for _ in range(2):
            with self.assertRaisesRegex(LookupError, "mine") as caught:
                long_call(socprev.Run(wrong))
            self.assertNotIsInstance(caught.exception, socprev.Error)

    def test_cancel_from_another_thread(self):
        run = socprev.Run()
        timer = threading.Timer(0.1, run.cancel)
        timer.start()
        with self.assertRaises(socprev.CancelledError):
            long_call(run)
        timer.join()
        self.assertTrue(run.is_cancelled())

    def test_other_threads_go_on(self):
        turns = [0]
        stop = threading.Event()

        def turn():
            while not stop.is_set():
                turns[0] += 1
                time.sleep(0.001)

        thread = threading.Thread(target=turn)
        thread.start()
        long_call(socprev.Run(), 500)
        stop.set()
        thread.join()
        self.assertGreater(turns[0], 3)


class Threads(unittest.TestCase):
    def test_results_do_not_depend_on_threads(self):
        self.assertEqual(long_call(socprev.Run(threads=2), 300), long_call(None, 300))

    def test_numbers_of_threads(self):
        self.assertEqual(socprev.Run(threads=3).threads(), 3)
        for wrong in (0, 65, -1):
            with self.assertRaises(socprev.InvalidError):
                socprev.Run(threads=wrong)

    def test_closing_during_a_call_waits(self):
        run = socprev.Run(lambda done, total: run.close())
        self.assertIsInstance(long_call(run, 200)[0], float)


if __name__ == "__main__":
    unittest.main()
