/// `paychan paych`: voucher channels, by the command lines that lotus and venus have.
enum PaychCommand {
  static let command: Command = Command(
    name: "paych",
    abstract: "Pay by vouchers that a contract keeps the book of.",
    discussion: """
      The payer puts money into a contract and signs vouchers; the payee hands in the best of them \
      after a settle, and both are paid when the channel is collected. The command lines and what \
      they print are those of lotus, a wallet of Filecoin; its real bytes are made and checked.

      A session is a file that keeps both wallets, the ledger and all that was done: it is a story \
      that other commands take too. It begins with the first command that changes something.

        paychan paych addresses
        paychan paych add-funds <from> <to> 10
        paychan paych voucher create <channel> 2 0
        paychan paych voucher add <channel> <voucher>
        paychan paych settle <channel>
        paychan paych voucher submit <channel> <voucher>
        paychan paych epoch advance 1440
        paychan paych collect <channel>
        paychan paych balances

      The exit code is 0 when it was done, 1 when the contract refused it or a voucher did not \
      pass a check, 64 for a wrong command line, and 65 for an address, an amount, a voucher or a \
      session that makes no sense, or that the wallet does not take; then the session stays as it \
      was.
      """,
    lookedForAs: ["voucher", "vouchers", "payment-channel", "lotus", "venus", "filecoin"],
    work: .group([
      PaychWalletCommands.addresses,
      PaychWalletCommands.balances,
      PaychFundsCommands.addFunds,
      PaychFundsCommands.list,
      PaychFundsCommands.status,
      PaychFundsCommands.statusByFromTo,
      PaychClosingCommands.settle,
      PaychClosingCommands.collect,
      PaychVoucherCommands.command,
      PaychEpochCommand.command,
      PaychJudgeCommand.command,
    ]))
}
