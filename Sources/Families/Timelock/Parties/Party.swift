public import Bitcoin
public import Channels

extension Timelock {
  /// Either side of a timelock channel.
  ///
  /// It is indirect: a side is copied with every world, and changes in few.
  public indirect enum Party: Equatable, Sendable {
    /// The side that funds and pays, and the terms that it offers when it is told to open a
    /// channel.
    case payer(Payer, offering: Terms)
    /// The side that is paid.
    case payee(Payee)
  }

  /// What the owner of either side can want.
  public enum Order: Hashable, Sendable {
    /// Payer: offer the terms.
    case open
    /// Payer: pay so much more.
    case pay(Amount)
    /// Payee: hand over so much worth of goods before it is paid, within one unit.
    case release(Amount)
    /// Close together with the other side.
    case close
    /// Agree on nothing more, and close alone.
    case giveUp
    /// Ask the other side to say again what it said last, and do the same.
    case resume
  }
}

extension Timelock.Party: ChannelParty {
  /// The family that it belongs to.
  public typealias Family = Timelock

  public var role: PaymentRole {
    switch self {
    case .payer: .payer
    case .payee: .payee
    }
  }

  public var rulebook: Timelock.Rulebook {
    switch self {
    case .payer(let payer, _): payer.rulebook
    case .payee(let payee): payee.rulebook
    }
  }

  public var phase: Timelock.Phase {
    switch self {
    case .payer(let payer, _): payer.phase
    case .payee(let payee): payee.phase
    }
  }

  public var watch: ChainWatch? {
    switch self {
    case .payer(let payer, _): payer.watch
    case .payee(let payee): payee.watch
    }
  }

  public mutating func handle(
    _ input: PartyInput<Timelock>
  ) throws(Timelock.Refusal) -> [Effect<Timelock>] {
    switch self {
    case .payer(var payer, let terms):
      let effects = try payer.handle(input.forPayer(offering: terms, in: payer.phase))
      self = .payer(payer, offering: terms)
      return effects
    case .payee(var payee):
      let effects = try payee.handle(input.forPayee(in: payee.phase))
      self = .payee(payee)
      return effects
    }
  }

  public func restored(from record: Timelock.Record?) -> Self {
    switch self {
    case .payer(let payer, let terms):
      .payer(payer.restored(from: record?.payer), offering: terms)
    case .payee(let payee): .payee(payee.restored(from: record?.payee))
    }
  }
}

extension PartyInput<Timelock> {
  fileprivate func forPayer(
    offering terms: Timelock.Terms, in phase: Timelock.Phase
  ) throws(Timelock.Refusal) -> Timelock.Payer.Input {
    switch self {
    case .message(let message, _): .message(message)
    case .look(let facts): .chain(facts)
    case .order(.open): .order(.open(terms))
    case .order(.pay(let amount)): .order(.pay(amount))
    case .order(.close): .order(.close)
    case .order(.giveUp): .order(.giveUp)
    case .order(.resume): .order(.resume)
    case .order(.release): throw .agreement(.wrongPhase(.order(.release), phase: phase))
    }
  }

  fileprivate func forPayee(
    in phase: Timelock.Phase
  ) throws(Timelock.Refusal) -> Timelock.Payee.Input {
    switch self {
    case .message(let message, _): .message(message)
    case .look(let facts): .chain(facts)
    case .order(.release(let amount)): .order(.release(amount))
    case .order(.close): .order(.close)
    case .order(.giveUp): .order(.giveUp)
    case .order(.resume): .order(.resume)
    case .order(.open): throw .agreement(.wrongPhase(.order(.open), phase: phase))
    case .order(.pay): throw .agreement(.wrongPhase(.order(.pay), phase: phase))
    }
  }
}
