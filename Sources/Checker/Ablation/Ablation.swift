public import Channels
internal import Simulation

/// One rule that is left out, and the small worlds in which that may show.
public struct Ablation<Family: AblatedFamily>: Sendable {
  /// What is left out.
  public enum Subject: Hashable, Sendable {
    /// A check that a participant makes, or the order in which it acts.
    case rule(Family.Rule)
    /// A duty of those who run participants.
    case duty(Neglect<Family.Role>)

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

    /// What its absence costs; `nil` where something stands by for it.
    public var cost: Cost<Family>? { Family.costs.first { $0.name == name } }
  }

  /// What is left out.
  public let subject: Subject
  /// Where to look for an attack, in this order; without the ablation all of them hold.
  public let worlds: [Family.Bounds]

  /// Every rule and every duty, in their order.
  public static var all: [Ablation] {
    Family.Rule.allCases.map { Ablation(.rule($0)) }
      + Neglect.all.map { Ablation(.duty($0)) }
  }

  /// Leaves a rule out for every participant, since a cheat's own party would keep it from trying;
  /// and beside it others that stand by for it.
  public init(_ subject: Subject, beside others: [Family.Rule] = []) {
    self.subject = subject
    switch subject {
    case .rule(let rule):
      let rules = Set([rule] + others)
      worlds = Family.worlds(without: rule).map { world in
        var world = world
        world.waived = PerRole(repeating: rules)
        return world
      }
    case .duty(let duty):
      worlds = Family.worlds(neglecting: duty).map { world in
        var world = world
        world.neglected = [duty]
        return world
      }
    }
  }
}

/// A family whose rules can be left out one by one, to show what each is for.
public protocol AblatedFamily: CheckedFamily {
  /// Something beyond the rules of a participant, by which what a rule refuses does no harm.
  associatedtype StandbyFact: StandbyReason

  /// Where the absence of a rule may show.
  static func worlds(without rule: Rule) -> [Bounds]
  /// Where the neglect of a duty may show.
  static func worlds(neglecting duty: Neglect<Role>) -> [Bounds]
  /// What keeps attacks away where the scorecard shows none.
  static func standby(for subject: Ablation<Self>.Subject) -> Standby<Self>?
  /// The costs as they were found: exploring all of it takes longer than a reader waits.
  static var costs: [Cost<Self>] { get }
}

/// A fact by which what a rule refuses does no harm; the raw value is a stable identifier.
public protocol StandbyReason: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The fact in one sentence, without a full stop.
  var sentence: String { get }
}

/// What keeps attacks away where leaving out a rule or a duty opens none.
public enum Standby<Family: AblatedFamily>: Hashable, Sendable {
  /// These rules refuse what it would have refused; without them too there is an attack.
  case rules([Family.Rule])
  /// Something beyond the rules of a participant.
  case fact(Family.StandbyFact)
}

/// What the absence of one rule or duty costs: the shortest attack that `paychan ablate` finds.
public struct Cost<Family: AblatedFamily>: Hashable, Sendable {
  /// The identifier of the rule or the duty.
  public let name: String
  /// The promise that breaks.
  public let promise: Family.Promise
  /// How many actions the attack takes.
  public let length: Int
  /// What an honest participant loses by it, in satoshis.
  public let loss: Int64

  /// Writes down what was found.
  public init(_ name: String, _ promise: Family.Promise, actions: Int, satoshis: Int64) {
    (self.name, self.promise, length, loss) = (name, promise, actions, satoshis)
  }
}
