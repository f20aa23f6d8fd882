internal import Channels
internal import ExactJSON
internal import Telling
internal import Voucher

/// `paychan paych judge`: what the contract makes of calls, a line of JSON for each case.
enum PaychJudgeCommand {
  static let command = Command(
    name: "judge",
    abstract: "Judge calls to the contract, a line of JSON for each case.",
    discussion: """
      Reads cases from standard input: what is there before, and the calls that are made, in the \
      form of the published cases of the payment channel's contract:

        {"id": "settle", "setup": {"channel": "f0100", "aliases": [], "from": "f0102",
         "to": "f0103", "balance": "9", "toSend": "0", "settlingAt": 0, "minSettleHeight": 0,
         "lanes": []}, "steps": [{"epoch": 10, "call": {"method": "Settle", "caller": "from"}}]}

      Each is answered in its order, with the exit code of each call and the channel after it:

        {"id": "settle", "steps": [{"exit": 0, "state": {"balance": "9", "toSend": "0",
         "settlingAt": 1450, "minSettleHeight": 0, "lanes": []}}]}

      A line that is no case is answered with "bad-case" and a message, and the stream goes on. \
      The exit code says that the stream was answered, not what the verdicts were.
      """,
    lookedForAs: ["actor", "contract"],
    work: .run { invocation throws(CommandError) in
      try PaychLines.answer(invocation) { json in
        do throws(ContractCaseError) {
          return .success(try ContractCase(json: json).answer())
        } catch {
          return .failure(PaychLineError("bad-case", error.words))
        }
      }
    })
}
