/// One of several equal parts of a piece of work.
struct Shard: Equatable {
  /// Which one, from 0 on.
  let index: Int
  /// Of how many.
  let count: Int

  /// Reads `2/4`, the second of four.
  init(_ text: String, option: Option, _ invocation: Invocation) throws(CommandError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...10_000).contains(count), (1...count).contains(number)
    else {
      throw invocation.path.usageError(.badShard(option: option.spelling, value: text))
    }
    index = number - 1
    self.count = count
  }
}
