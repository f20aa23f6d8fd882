internal import Telling
internal import Walkthroughs

/// A story told from its beginning to its end without waiting, forks and all.
struct TourStream<Family: IllustratedFamily> {
  let pages: TourPages<Family>

  /// Every line from a step on.
  func write(from first: Int, _ invocation: Invocation) throws(CommandError) {
    for number in first..<pages.count {
      try write(pages.page(number), invocation)
      for fork in pages.played.scenes[number].forks {
        try write(pages.question(fork, after: number), invocation)
        let branch = pages.played.scenes[number].played(fork)
        for page in pages.pages(branch, after: number) { try write(page, invocation) }
        try write(pages.reveal(branch), invocation)
      }
    }
  }

  private func write(_ lines: [Line], _ invocation: Invocation) throws(CommandError) {
    for line in lines { try invocation.output.write(pages.style.text(line)) }
    try invocation.output.write("\n")
    try invocation.output.flush()
    try invocation.output.requireReader()
  }
}
