import Testing

@testable import PaychanCLI

private let announcement = "reading standard input, end with ^D\n"

/// What is said beside the data when keys are the input.
private func messages(_ words: [String], input: String, hasKeys: Bool) -> String {
  let source = Transcript()
  source.append(Array(input.utf8))
  let messages = Transcript()
  var console = Console.writing(to: Transcript(), messages: messages)
  console.read = { limit throws(SystemError) in source.take(upTo: min(limit, 3)) }
  console.hasKeys = hasKeys
  _ = PaychanCommand.program.run(words, console: console)
  return messages.text
}

@Test(
  "a person whose keys are read is told so, once",
  arguments: [
    (["tx", "decode", "-"], "00"), (["script", "decode", "-"], "51 \n\n"),
    (["psbt", "decode", "-"], "00"), (["descriptor", "-"], "raw(51)"), (["run", "-"], "{}"),
    (["run", "--lines"], "{}\n{}\n"), (["why", "-", "--state", "1"], "{}"),
    (["schedule", "-"], "{}"), (["verify"], "{}\n{}\n"), (["ledger"], "{}\n{}\n"),
    (["fixtures", "verify", "-"], "{}"), (["fixtures", "diff", "-", "-"], "{}"),
  ])
func announcesInput(words: [String], input: String) {
  let said = messages(words, input: input, hasKeys: true)
  #expect(said.hasPrefix(announcement))
  #expect(said.ranges(of: announcement).count == 1)
}

@Test("a pipe is read without a word, and so is an argument")
func readsSilently() {
  #expect(messages(["script", "decode", "-"], input: "51", hasKeys: false).isEmpty)
  #expect(messages(["script", "decode", "51"], input: "", hasKeys: true).isEmpty)
}
