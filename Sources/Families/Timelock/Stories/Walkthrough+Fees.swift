internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<Timelock> {
  /// On-chain fees at both ends, none in between.
  public static var fees: Walkthrough { fees(Plot.shop(step: 1, reaction: 0), payments: 10) }

  /// The same with other terms and payments.
  static func fees(_ terms: Timelock.Terms, payments: Int) -> Walkthrough {
    let world = Scenario<Timelock>("fees", terms)
    let open = Plot(terms)
    return Walkthrough(
      world, title: "Who pays what",
      about: """
        Fees at both ends and none in between, counted to the satoshi; and when a channel is \
        cheaper than paying on the chain.
        """,
      cast: Plot.people, denomination: .satoshis,
      beats: [
        Beat(
          "The funding",
          """
          \(.who(.payer)) pays \(.fee(.funding)) to the miner of the funding. The funding output \
          holds \(.deposit): \(.capacity) that can be paid, and \(.closingFee) that will pay the \
          miner of whatever closes the channel. So the divisions are exactly the numbers that \
          were agreed, and no fee is taken from anybody's share.
          """,
          in: world, moves: open.opening, focus: .funding, exhibit: .fees),
        Beat(
          "In between",
          """
          \(.stateCount) payments, \(.division(.latest)) now, and not one satoshi of fees: the \
          chain has not been touched. What miners have got so far is \(.fees), the fee of the \
          funding.
          """,
          moves: open.payments(payments - 1), focus: .commitment(.latest), exhibit: .fees,
          forks: [open.after(UInt32(payments - 1)).payerVanishes()]),
        Beat(
          "The closing",
          """
          The settlement pays the \(.closingFee) that were set aside. \(.who(.payer)) has paid \
          \(.moved(.payer)), \(.who(.payee)) has got \(.moved(.payee)), and the difference, \
          \(.fees), is with the miners.
          """,
          moves: open.payments(1) + Plot.settling, focus: .settlement, exhibit: .fees),
        Beat(
          "When is that cheaper?",
          """
          A payment of its own would cost \(.paymentFee) at \(.feeRate). The two transactions of \
          the channel cost as much as a few of those: from \(.breakEven) payments on the channel \
          is cheaper, at every fee rate, for its cost does not grow with their number. And below \
          what a payment of its own costs, nobody would pay at all.
          """,
          exhibit: .prices),
      ])
  }
}
