internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+File100GBQuestions`, in Chinese.
  static let chineseOfFile100GBQuestions: Catalogue = [
    "What if {who} runs away?": "要是 {who} 跑路呢？",
    """
    {share} of what lies in the channel are {who}'s, and one key does not open it. If \
    {who 2} vanishes, with the key and the rest of the file, no new division can be signed, \
    and no settlement either.
    """: """
    通道里的钱，{who} 占 {share}，可单凭一把密钥打不开。要是 {who 2} 带着密钥和没传完的文件\
    消失，新的分配方案签不成，结算交易也签不成。
    """,
    """
    But {who} has kept every commitment, each with both signatures, and needs nobody's help \
    to broadcast one. The latest unlocks first: from block {firstBlock} on, in about \
    {timeUntil}, it pays {who} {share}. What {who} loses is time.
    """: """
    不过，每一笔承诺交易 {who} 都留着，上面都有双方的签名，要广播哪一笔，都不用谁帮忙。最新\
    的一笔最先解锁：从区块 {firstBlock} 起，也就是大约 {timeUntil}后，它会付给 {who} {share}。\
    {who} 损失的只是时间。
    """,
    """
    {who} has sent goods worth {goods} and has seen no money on the chain. If {who 2} \
    vanishes now, with half of the file, who pays for it?
    """: """
    {who} 发出的货值 {goods}，链上却一点钱也没见到。要是 {who 2} 现在带着半个文件消失，这半\
    个文件谁来付钱？
    """,
    """
    The commitment does: {who} holds it with both signatures. {who} waits for the same lock, \
    at height {lock}, and broadcasts it. {who} need not even know whether {who 2} is \
    asleep, offline or a thief.
    """: """
    承诺交易来付：它在 {who} 手里，双方都签过。{who} 等的是同一个锁定，等到高度 {lock}，然后\
    广播。{who 2} 是睡着了、掉线了，还是个贼，{who} 连知道都不必。
    """,
    "What if one of them changes a number?": "要是有一方改了数字呢？",
    """
    Both hold the bytes of commitment {state}, and can write into them what they like: {who} \
    one unit more for {who}, {who 2} one unit more for {who 2}. What keeps them from it?
    """: """
    承诺交易 {state} 的字节，双方手里都有，想往里写什么都行：{who} 可以给自己多写一份，\
    {who 2} 也可以给自己多写一份。是什么拦住了他们？
    """,
    """
    Each signature was made over all outputs of that very transaction. With one satoshi \
    moved, the signature of the other side is a signature of something else, and without the \
    other's key nobody can make a new one.
    """: """
    每个签名签的都是那一笔交易的全部输出。哪怕只挪动一聪，对方的签名就成了别的东西的签名；而\
    没有对方的密钥，谁也做不出新的签名。
    """,
    "What if {who} spends the money twice?": "要是 {who} 把同一笔钱花两次呢？",
    """
    There were two chances. The first was the funding itself: before a block held it, its \
    coins could be spent another way, and {who} waited for that reason. That chance is gone.
    """: """
    机会有过两次。第一次就在注资交易本身：区块收录它之前，它的币还可以花到别处，{who} 等着，\
    就是为了这个。这次机会已经没了。
    """,
    """
    The second is in {who}'s hands still: the refund, and {stateCount} commitments, of which \
    all but the latest give {who} more. They all spend the one output. Against them stands \
    only the ladder of locks, lowest first, and {who 2}, who must not sleep when the latest \
    can be mined.
    """: """
    第二次还握在 {who} 手里：退款交易，还有 {stateCount} 笔承诺交易，其中除了最新的一笔，都\
    给 {who} 更多。它们花的都是那一个输出。挡着它们的，只有锁定的阶梯，锁得最低的先开；还有 \
    {who 2}，最新的一笔能进区块时，绝不能睡着。
    """,
  ]
}
