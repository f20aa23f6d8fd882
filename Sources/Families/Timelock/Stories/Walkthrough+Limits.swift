internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// What a timelock channel cannot do, and what the later designs do about it.
  public static var limits: Walkthrough {
    limits(Plot.shop(step: 20, reaction: 1, delay: 2, signingOrder: .payerFirst))
  }

  /// The same with other terms.
  static func limits(_ terms: Timelock.Terms) -> Walkthrough {
    let world = Scenario<Timelock>("limits", terms)
    return Walkthrough(
      world, title: "Its limits",
      about: """
        One direction only, a clock that runs, a deposit that sits: where the timelock channel \
        ends, and what later designs do instead.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: bounds(Plot(terms), world) + [outlook])
  }

  private static func bounds(_ open: Plot, _ world: Scenario<Timelock>) -> [Beat<Timelock>] {
    [
      Beat(
        "The deposit sits",
        """
        \(.who(.payer)) has put \(.deposit) into this channel. Until it is closed that \
        money can be used for nothing else; and if \(.who(.payee)) vanished, \(.who(.payer)) \
        would have to wait about \(.timeUntil(.commitment(.latest))) for what is left of it.
        """,
        in: world, moves: open.opening + open.payments(2), focus: .commitment(.latest),
        forks: [open.after(2).payeeVanishes()]),
      Beat(
        "One direction only",
        """
        \(.who(.payer)) has paid \(.share(.payee, .latest)) and asks for some of it back: a new \
        division that gives \(.who(.payee)) less. \(.who(.payee)) does not sign it. \
        \(.refusal(by: .payee))
        """,
        """
        \(.who(.payee)) has to refuse. An old commitment is held back only by its lock, and one \
        that pays \(.who(.payee)) more would be worth waiting for: the newest state must be the \
        one that \(.who(.payee)) wants most.
        """,
        moves: [.askBackwards(open.terms.unit), .exchange], focus: .commitment(.latest),
        forks: [open.after(2).goesBackwards(in: world)]),
      Beat(
        "The clock runs",
        """
        The latest lock is \(.lock(.commitment(.latest))). Two things bring it and the chain \
        together: each payment moves it \(.step) down, and each block moves the chain one up. At \
        height \(.height) the number of payments that still fit is \(.updatesLeft). Some of \
        that room was used up by waiting alone.
        """,
        moves: open.mining(to: open.lock(of: 2) - 5), focus: .commitment(.latest),
        exhibit: .ladder),
      Beat(
        "Too late for another",
        """
        Height \(.height). \(.who(.payer)) wants to pay once more, but the commitment that would \
        be replaced is nearly final, and a new one could not be sure to come first. \
        \(.refusal(by: .payer))
        """,
        moves: [.mine(3, .mempool), .pay(open.terms.unit), .exchange],
        focus: .commitment(.latest)),
    ]
  }

  private static var outlook: Beat<Timelock> {
    Beat(
      "What the later designs do",
      """
      A one-way channel needs no ladder: \(.who(.payee)) alone closes, always with the newest \
      state, because that pays most. It has no clock that updates use up, but still an end, and \
      one direction. 'paychan tour pay-per-minute' tells of one.
      """,
      """
      Duplex channels put two one-way channels into one deposit and refresh them from a tree of \
      locks: both directions, fewer steps used up.
      """,
      """
      Revocable channels, those of Lightning, let go of the ladder. Each side holds a transaction \
      of its own, and with every update gives away a secret that makes the old one a gift to the \
      other side. No clock, any number of updates, both directions; in return each side must \
      watch the chain, and keep every secret.
      """,
      """
      None of them frees the deposit: what is in the channel is nowhere else. Routing makes the \
      best of it, by letting one deposit pay many people.
      """)
  }
}
