internal import Checker

/// The options that say how often each kind of misfortune and of malice may happen.
enum AllowanceOptions {
  static let all: [Option] = counts.map(\.option)

  private static let counts: [Count] = [
    Count("crashes", "How often an honest side may fall over (0).", \.crashes),
    Count("drops", "How many messages may be lost (0).", \.drops),
    Count("duplicates", "How many may be delivered twice (0).", \.duplicates),
    Count("reorders", "How many may overtake others (0).", \.reorders),
    Count("tampers", "How many messages and transactions may be changed (0).", \.tampers),
    Count(
      "silences", "How often a cheat's program may fall silent or come back (1).", \.silences),
    Count("releases", "Units handed over on credit (0).", \.releases),
    Count("resumes", "Orders to say everything again (0).", \.resumes),
    Count("partings", "Orders to close and to give up (1).", \.partings),
  ]

  /// What one of the options counts.
  private struct Count: Sendable {
    let option: Option
    let path: any WritableKeyPath<Allowance, UInt8> & Sendable

    init(
      _ name: String, _ help: String, _ path: any WritableKeyPath<Allowance, UInt8> & Sendable
    ) {
      option = .count(name, help)
      self.path = path
    }
  }

  /// What a command line allows; what it does not count stays as it normally is.
  static func allowance(
    _ invocation: Invocation, _ normal: Allowance
  ) throws(CommandError) -> Allowance {
    var allowance = normal
    for each in counts {
      guard let count = try invocation.count(of: each.option, in: 0...255) else { continue }
      allowance[keyPath: each.path] = UInt8(count)
    }
    return allowance
  }
}
