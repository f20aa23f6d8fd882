import Dispatch
import Foundation
import Testing

@testable import PaychanCLI

/// Work whose length varies, so that later items are often done before earlier ones.
private func uneven(_ number: Int) -> Int {
  var sum = 0
  for step in 0..<(number % 97 * 50) { sum &+= step }
  return sum < 0 ? -1 : number
}

@Test("answers come in the order of the items", arguments: [1, 2, 8], [1, 7, 1000])
func keepsOrder(jobs: Int, step: Int) throws {
  var answers: [Int] = []
  let map = OrderedParallelMap<CountingSource, Int>(jobs: jobs, transform: uneven)
  try map.run(
    CountingSource(total: 5000, step: step),
    write: { answer throws(CommandError) in answers.append(answer) },
    pause: { () throws(CommandError) in })
  #expect(answers == Array(0..<5000))
}

@Test("an empty source has no answers")
func endsEmptySource() throws {
  var answers: [Int] = []
  let map = OrderedParallelMap<CountingSource, Int>(jobs: 2, transform: uneven)
  try map.run(
    CountingSource(total: 0), write: { answer throws(CommandError) in answers.append(answer) },
    pause: { () throws(CommandError) in })
  #expect(answers.isEmpty)
}

@Test("what was read before a failure is answered before it is reported")
func answersBeforeFailure() {
  let failure = CommandError.unreadableInput(.standardInput, SystemError(code: 5))
  var answers: [Int] = []
  let map = OrderedParallelMap<CountingSource, Int>(jobs: 2, transform: uneven)
  #expect(throws: failure) {
    try map.run(
      CountingSource(total: 500, failure: failure),
      write: { answer throws(CommandError) in answers.append(answer) },
      pause: { () throws(CommandError) in })
  }
  #expect(answers == Array(0..<500))
}

@Test("a slow writer holds the reader back, so that memory stays bounded", arguments: [1, 4])
func boundsCount(jobs: Int) throws {
  let source = CountingSource(total: 100_000, step: 64)
  var written = 0
  var furthestAhead = 0
  let map = OrderedParallelMap<CountingSource, Int>(jobs: jobs) { $0 }
  try map.run(
    source,
    write: { _ throws(CommandError) in
      if written % 20_000 == 0 { Thread.sleep(forTimeInterval: 0.02) }
      written += 1
      furthestAhead = max(furthestAhead, source.odometer.value - written)
    },
    pause: { () throws(CommandError) in })
  #expect(written == 100_000)
  #expect(furthestAhead <= 64 * (8 * jobs + 3))
}

@Test("heavy items are held back by their weight")
func boundsWeight() throws {
  let numbers = CountingSource(total: 500, step: 1)
  var written = 0
  var furthestAhead = 0
  let map = OrderedParallelMap<HeavySource, Int>(jobs: 16) { $0.number }
  try map.run(
    HeavySource(numbers: numbers),
    write: { _ throws(CommandError) in
      if written == 0 { Thread.sleep(forTimeInterval: 0.05) }
      written += 1
      furthestAhead = max(furthestAhead, numbers.odometer.value - written)
    },
    pause: { () throws(CommandError) in })
  #expect(written == 500)
  #expect(furthestAhead <= 64 + 3)
}

/// A pipe that one end writes and the other reads, as a caller and the program do.
private struct Conversation: Sendable {
  let caller: FileHandle
  let answered = DispatchSemaphore(value: 0)
  let ended = DispatchSemaphore(value: 0)

  /// Starts a map that answers every line, over the reading end.
  init(jobs: Int, write: @escaping @Sendable (Int) throws(CommandError) -> Void) throws {
    let pipe = Pipe()
    caller = pipe.fileHandleForWriting
    let answered = answered
    let ended = ended
    let input = FileDescriptor(number: pipe.fileHandleForReading.fileDescriptor)
    let console = Console(
      read: { limit throws(SystemError) in try input.read(upTo: limit) },
      write: { _ throws(SystemError) in }, complain: { _ throws(SystemError) in })
    let map = OrderedParallelMap<LineReader, Int>(jobs: jobs) { $0.number }
    try DetachedThread.start {
      defer { ended.signal() }
      withExtendedLifetime(pipe) {
        do throws(CommandError) {
          try map.run(
            LineReader(console), write: write,
            pause: { () throws(CommandError) in answered.signal() })
        } catch {
          #expect(error == .outputClosed)
        }
      }
    }
  }
}

@Test("a line that comes alone is answered while the stream stays open", arguments: [1, 4])
func answersAtOnce(jobs: Int) throws {
  let answers = Transcript()
  let conversation = try Conversation(jobs: jobs) { number throws(CommandError) in
    answers.append([UInt8(number)])
  }
  for line in 1...5 {
    try conversation.caller.write(contentsOf: Data("line\n".utf8))
    let deadline = Date(timeIntervalSinceNow: 10)
    while answers.text.utf8.count < line, Date.now < deadline {
      _ = conversation.answered.wait(timeout: .now() + 0.1)
    }
    #expect(answers.text.utf8.elementsEqual((1...line).map(UInt8.init)))
  }
  try conversation.caller.close()
  #expect(conversation.ended.wait(timeout: .now() + 10) == .success)
}

@Test("a closed output ends the work even while the input is silent")
func endsWhileInputIsSilent() throws {
  let conversation = try Conversation(jobs: 2) { _ throws(CommandError) in throw .outputClosed }
  try conversation.caller.write(contentsOf: Data("line\n".utf8))
  #expect(conversation.ended.wait(timeout: .now() + 10) == .success)
  try conversation.caller.close()
}
