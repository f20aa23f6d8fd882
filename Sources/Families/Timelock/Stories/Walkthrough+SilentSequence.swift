internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// A final nSequence switches the lock off.
  public static var silentSequence: Walkthrough {
    let terms = Plot.shop(signingOrder: .payerFirst)
    let world = Scenario<Timelock>("silent-sequence", terms)
    return Walkthrough(
      world, title: "The silent sequence",
      about: """
        A lock counts only if some input says so. \(.who(.payer)) writes the right lock and the \
        wrong sequence, and the lock does not count: nothing warns of it.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: unlocked(Plot(terms), world) + [watchful(Plot(terms), world)])
  }

  /// The payer's message with a final sequence in it, signed as if that were right.
  private static func offer(_ open: Plot) -> Moves<Timelock> {
    [
      .pay(open.terms.unit),
      .tamper(
        to: .payee, message: 0, .sequence(InputSequence.final.rawValue), .again),
      .exchange,
    ]
  }

  private static func unlocked(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "One field decides over another",
        """
        \(.who(.payer)) signs and offers commitment \(.state(.first)). The field nLockTime says \
        \(.lockField(.commitment(.first))), as it should: the chain is at height \(.height). But \
        the input has the sequence that means "final", and when all inputs are final, nLockTime is \
        ignored. \(.who(.payee)) leaves out the rule that looks at it, and \
        signs.
        """,
        in: world.changed(without: .both([.sequenceNotFinal])),
        moves: open.opening + offer(open) + [.resume(.payer), .exchange],
        focus: .commitment(.first)),
      Beat(
        "Nobody notices",
        """
        More payments follow, all as they should be: \(.division(.latest)) by now, and the latest \
        commitment is locked to \(.lock(.commitment(.latest))). Goods worth \(.goods) are handed \
        over.
        """,
        moves: open.payments(2), focus: .commitment(.latest)),
      Beat(
        "The old commitment needs no waiting",
        """
        \(.who(.payer)) broadcasts commitment \(.state(.first)), which gives \(.who(.payee)) only \
        \(.share(.payee, .first)). Its lock is off, every node takes it, and block \(.height) \
        holds it. \(.who(.payee)) is short of \(.shortfall(.payee)).
        """,
        moves: [.broadcast(by: .payer, .commitment(1), nil), .mine(1, .mempool)],
        focus: .commitment(.first)),
    ]
  }

  private static func watchful(_ open: Plot, _ world: Scenario<Timelock>) -> Beat<Timelock> {
    Beat(
      "\(.who(.payee)) looks",
      """
      With the rule in place \(.who(.payee)) does not sign. \(.refusal(by: .payee)) Asked again, \
      \(.who(.payer)) says it properly, and the channel goes on.
      """,
      in: world, moves: open.opening + offer(open) + [.resume(.payer), .exchange],
      focus: .commitment(.first), forks: [open.after(1).earlyRefund()])
  }
}
