internal import Channels
internal import Simulation
internal import Walkthroughs

// The film once more, with locks.
extension Walkthrough<Timelock> {
  /// The same channel, in which newer divisions come first.
  static func locked(
    _ open: Plot, _ world: Scenario<Timelock>, _ seconds: UInt32
  ) -> [Beat<Timelock>] {
    [refundFirst(open, world)] + streaming(open) + [
      lastSecond(open.after(seconds), seconds: seconds),
      Beat(
        "\(.who(.payer)) clicks on stop again: \(.division(.latest))",
        """
        The settlement has no lock, and the next block holds it: \(.who(.payee)) has \
        \(.moved(.payee)), and \(.who(.payer)) has paid \(.moved(.payer)), with the fees at both \
        ends. On the page the film stands still, and a line says what it has cost. \
        \(.who(.payer)) still does not know what a channel is.
        """,
        """
        \(.confirmedCount) transactions on the chain, \(.confirmed); \(.unused) more were signed \
        and never seen.
        """,
        moves: Plot.settling, focus: .settlement, exhibit: .fees),
    ]
  }

  private static func refundFirst(_ open: Plot, _ world: Scenario<Timelock>) -> Beat<Timelock> {
    Beat(
      "Now with locks: the refund first",
      """
      The same page, the same code. But now \(.who(.payer))'s money would be lost under both keys \
      if \(.who(.payee))'s server went down the moment after it was paid in. So before the \
      browser broadcasts the funding, the server signs a refund of everything, locked to height \
      \(.lock(.refund)), about \(.timeUntil(.refund)) from now. If \(.who(.payee)) vanished, \
      \(.who(.payer)) would have to wait so long, and lose nothing.
      """,
      in: world, moves: open.opening, focus: .refund, forks: [open.payeeVanishes()])
  }

  private static func streaming(_ open: Plot) -> [Beat<Timelock>] {
    [
      Beat(
        "The first second: \(.division(.first))",
        """
        The browser signs the first division, \(.share(.payee, .first)) for \(.who(.payee)), and \
        the server completes it and streams a second of video. It is locked to \
        \(.lock(.commitment(.first))), \(.step) below the refund.
        """,
        """
        \(.who(.payer)) signs first and so takes a risk, but a small one: until the server \
        answers, only \(.who(.payee)) can use this division, and it costs \(.who(.payer)) \
        \(.unit).
        """,
        moves: open.payments(1), focus: .commitment(.first),
        forks: [open.after(1).earlyRefund()]),
      Beat(
        "The second second: \(.division(.second))",
        """
        Locked to \(.lock(.commitment(.second))), again \(.step) lower. The first division is \
        still there, signed by both, and gives \(.who(.payer)) more. But it has to wait longer now \
        than the one that replaced it: in block \(.firstBlock(.commitment(.second))) only the new \
        one can be.
        """,
        moves: open.payments(1), focus: .commitment(.second),
        forks: [open.after(2).oldCommitment(), open.after(2).payeeSleeps()]),
      Beat(
        "The third second: \(.division(.third))",
        """
        And so on: each second costs \(.unit) of the deposit and \(.step) of the channel's life.
        """,
        moves: open.payments(1), focus: .commitment(.third),
        forks: [open.after(3).changedAmounts()]),
    ]
  }

  private static func lastSecond(_ plot: Plot, seconds: UInt32) -> Beat<Timelock> {
    Beat(
      "The last second: \(.division(.latest))",
      """
      Commitment \(.state(.latest)) is locked to \(.lock(.commitment(.latest))), the earliest of \
      all. \(.stateCount) seconds of video took as many steps down the ladder, and there is room \
      for \(.updatesLeft) more before the first lock comes too near.
      """,
      moves: plot.payments(Int(seconds) - 3), focus: .commitment(.latest),
      forks: [
        plot.oldCommitment("old-commitment-at-the-end"),
        plot.payerVanishes(),
        plot.payeeVanishes("payee-vanishes-at-the-end"),
      ])
  }
}
