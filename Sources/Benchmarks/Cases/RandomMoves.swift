import Channels
import Checker
import Exploration
internal import Timelock

/// The nanoseconds of processor time for each random move, compared with a 5,000th of a second: a
/// million moves take two cores less than two minutes.
func randomMoves() -> RatioCase {
  let time = Once {
    var moves = 0
    var sum: UInt64 = 0
    let fuzzer = Fuzzer(MoveWeights<Timelock>(length: 800), seed: 1, runs: 64, threads: .exactly(1))
    let all = Stopwatch.thread.time(
      { count in
        moves = fuzzer.run().walked.moves
        return UInt64(count)
      }, 1, into: &sum)
    return Int(all) / max(1, moves)
  }
  return RatioCase(
    name: "nanoseconds-per-random-move", limit: 1, clock: .result, repetitions: 1,
    bare: { _ in 1_000_000_000 / 5_000 }, ours: { _ in UInt64(time.value) })
}
