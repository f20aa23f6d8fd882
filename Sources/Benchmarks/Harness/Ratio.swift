/// One comparison: the library's work, and the least work that would do by hand.
struct RatioCase {
  /// The name, without spaces, for `--filter`.
  let name: String
  /// How many bytes one repetition processes, if bytes per second are worth showing.
  var bytes: Int?
  /// The limit of the ratio; `nil` if there is none.
  var limit: Double?
  /// How many nanoseconds more the library may take than the bare side; `nil` if there is no limit.
  var allowance: Double?
  /// The clock to measure with.
  var clock = Stopwatch.thread
  /// How often the work is repeated in a round; `nil` to fill the round.
  var repetitions: Int?
  /// Repeats the bare work; the result only keeps the optimiser from removing it.
  let bare: (Int) -> UInt64
  /// Repeats the library's work.
  let ours: (Int) -> UInt64
}

/// How long to measure.
struct Effort {
  /// How often both sides are run in turn.
  let rounds: Int
  /// How long one side should run in a round, in nanoseconds.
  let roundTime: UInt64

  /// Steady to about a percent on a quiet machine.
  static let full = Effort(rounds: 41, roundTime: 20_000_000)
  /// For a look.
  static let quick = Effort(rounds: 11, roundTime: 4_000_000)
}

extension RatioCase {
  /// Measures; if the limit is exceeded, up to twice more, and the steadiest measurement counts.
  ///
  /// A ratio is made unsteady by other programs that wake up in the middle, not by the code.
  func judge(_ effort: Effort) -> RatioResult {
    var results = [measure(effort)]
    while results.allSatisfy(\.isAboveLimit), results.count < 3 { results.append(measure(effort)) }
    return results.min { $0.spread < $1.spread } ?? results[0]
  }

  /// Runs both sides in turn, each round starting with the other one.
  private func measure(_ effort: Effort) -> RatioResult {
    let count = repetitions ?? repetitions(filling: effort.roundTime)
    var checksum = bare(count) &+ ours(count)
    var bareTimes: [Double] = []
    var ourTimes: [Double] = []
    for round in 0..<effort.rounds {
      if round.isMultiple(of: 2) {
        bareTimes.append(clock.time(bare, count, into: &checksum))
        ourTimes.append(clock.time(ours, count, into: &checksum))
      } else {
        ourTimes.append(clock.time(ours, count, into: &checksum))
        bareTimes.append(clock.time(bare, count, into: &checksum))
      }
    }
    return RatioResult(self, bare: bareTimes, ours: ourTimes, checksum: checksum)
  }

  /// Doubles the repetitions until the bare side takes as long as wanted.
  private func repetitions(filling time: UInt64) -> Int {
    var count = 1
    var checksum: UInt64 = 0
    while clock.time(bare, count, into: &checksum) * Double(count) < Double(time) / 2 {
      count *= 2
    }
    return count
  }
}
