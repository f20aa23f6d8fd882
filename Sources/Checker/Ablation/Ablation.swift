public import Channels
internal import Simulation

/// One rule that is left out, and the small worlds in which that may show.
public struct Ablation: Sendable {
  /// What is left out.
  public enum Subject: Hashable, Sendable {
    /// A check that a party makes, or the order in which it acts.
    case rule(Timelock.Rule)
    /// A duty of whoever runs the parties.
    case duty(Neglect)

    /// A stable identifier.
    public var name: String {
      switch self {
      case .rule(let rule): rule.rawValue
      case .duty(let duty): duty.name
      }
    }

    /// What it says.
    public var statement: String {
      switch self {
      case .rule(let rule): rule.statement
      case .duty(let duty): duty.statement
      }
    }
  }

  /// What is left out.
  public let subject: Subject
  /// Where to look for an attack, in this order; without the ablation all of them hold.
  public let worlds: [WorldBounds]

  /// Every rule and every duty, in their order.
  public static let all: [Ablation] =
    Timelock.Rule.allCases.map { Ablation(.rule($0)) }
    + Neglect.all.map { Ablation(.duty($0)) }

  /// Leaves a rule out on both sides, since a cheat's own party would keep it from trying; and
  /// beside it others that stand by for it.
  public init(_ subject: Subject, beside others: [Timelock.Rule] = []) {
    self.subject = subject
    switch subject {
    case .rule(let rule):
      let rules = Set([rule] + others)
      worlds = Laboratory.worlds(for: rule).map { world in
        var world = world
        world.waived = PerRole(payer: rules, payee: rules)
        return world
      }
    case .duty(let duty):
      worlds = Laboratory.worlds(for: duty).map { world in
        var world = world
        world.neglected = [duty]
        return world
      }
    }
  }
}
