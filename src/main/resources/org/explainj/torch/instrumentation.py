def tap(x: Tensor, taps: Dict[int, Tensor], layer: int) -> Tensor:
  if torch.__contains__(taps, layer):
    y = __torch__.explainj_instrumentation.taken(x, taps, layer)
  else:
    y = x
  return y
def taken(x: Tensor, taps: Dict[int, Tensor], layer: int) -> Tensor:
  calls = torch.sub(-100, layer)
  if torch.__contains__(taps, -1):
    order = torch.add(taps[-1], 1)
    torch._set_item(taps, -1, order)
    if torch.__contains__(taps, calls):
      count = torch.add(taps[calls], 1)
    else:
      count = torch.ones_like(order)
    torch._set_item(taps, calls, count)
    shape = torch.tensor(torch.size(x), dtype=4)
    torch._set_item(taps, layer, torch.cat([order, count, shape]))
    y = x
  else:
    if torch.__contains__(taps, calls):
      left = torch.sub(taps[calls], 1)
      torch._set_item(taps, calls, left)
      if torch.eq(int(left), 0):
        if ops.prim.is_quantized(x):
          y = torch.quantize_per_tensor(taps[-9], torch.q_scale(x), torch.q_zero_point(x), ops.prim.dtype(x))
        else:
          y = torch.to(torch.clone(taps[-9]), ops.prim.dtype(x))
      else:
        y = x
    else:
      if torch.is_floating_point(x):
        if ops.prim.requires_grad(x):
          held = torch.clone(x)
        else:
          held = torch.requires_grad_(torch.clone(torch.detach(x)))
        torch._set_item(taps, layer, held)
        y = torch.clone(held)
      else:
        torch._set_item(taps, layer, torch.dequantize(x))
        y = x
  return y
def channels_last(x: Tensor) -> Tensor:
  if torch.eq(torch.dim(x), 5):
    y = torch.clone(x, memory_format=3)
  else:
    y = torch.clone(x, memory_format=2)
  return y
def score(x: Tensor, taps: Dict[int, Tensor]) -> Tensor:
  torch._set_item(taps, -2, torch.clone(x))
  return x
def opposites(x: Tensor, taps: Dict[int, Tensor], axis: int, complement_first: bool) -> Tensor:
  if torch.__contains__(taps, -2):
    y = torch.reshape(taps[-2], torch.size(torch.chunk(x, 2, axis)[0]))
    if complement_first:
      both = torch.cat([torch.neg(y), y], axis)
    else:
      both = torch.cat([y, torch.neg(y)], axis)
    torch._set_item(taps, -2, both)
  else:
    pass
  return x
def wanted(layers: Tensor) -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  for i in range(torch.size(layers, 0)):
    torch._set_item(taps, int(torch.select(layers, 0, i)), torch.empty([0]))
  return taps
def differentiable(layers: Tensor, order: int) -> Dict[int, Tensor]:
  taps = __torch__.explainj_instrumentation.wanted(layers)
  if torch.gt(order, 1):
    torch._set_item(taps, -14, torch.empty([0]))
  else:
    pass
  return taps
def giving(layer: Tensor, calls: Tensor, activations: Tensor) -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  torch._set_item(taps, int(layer), torch.empty([0]))
  torch._set_item(taps, torch.sub(-100, int(layer)), calls)
  torch._set_item(taps, -9, activations)
  return taps
def plan(score: List[Tensor], index: int) -> int:
  return int(torch.select(score[0], 0, index))
def no_output(part: int, count: int) -> None:
  ops.prim.RaiseException(torch.format("explainj: there is no output {}: the model returns {}, from 0 on", part, count))
  return None
def of_list(outputs: List[Tensor], score: List[Tensor]) -> Tensor:
  part = ops.prim.max(__torch__.explainj_instrumentation.plan(score, 0), 0)
  if torch.ge(part, torch.len(outputs)):
    __torch__.explainj_instrumentation.no_output(part, torch.len(outputs))
  else:
    pass
  return outputs[part]
def of_dictionary(outputs: Dict[str, Tensor], score: List[Tensor]) -> Tensor:
  part = __torch__.explainj_instrumentation.plan(score, 0)
  name = ""
  for i in range(torch.size(score[3], 0)):
    name = torch.add(name, torch.chr(int(torch.select(score[3], 0, i))))
  if torch.eq(part, -2):
    if torch.__contains__(outputs, name):
      pass
    else:
      ops.prim.RaiseException(torch.format("explainj: there is no output '{}': the model returns {}", name, torch.join(", ", torch.list(torch.keys(outputs)))))
    y = outputs[name]
  else:
    if torch.__and__(torch.lt(part, 0), torch.__contains__(outputs, "out")):
      y = outputs["out"]
    else:
      y = __torch__.explainj_instrumentation.of_list(torch.list(torch.values(outputs)), score)
  return y
def present(x: Optional[Tensor]) -> Tensor:
  if torch.__isnot__(x, None):
    y = unchecked_cast(Tensor, x)
  else:
    y = torch.zeros([0])
  return y
def of_detections(results: List[Dict[str, Tensor]], taps: Dict[int, Tensor]) -> Tensor:
  most = 0
  for i in range(torch.len(results)):
    most = ops.prim.max(most, torch.size((results[i])["scores"], 0))
  scores = annotate(List[Tensor], [])
  boxes = annotate(List[Tensor], [])
  labels = annotate(List[Tensor], [])
  counts = annotate(List[int], [])
  for j in range(torch.len(results)):
    result = results[j]
    score = result["scores"]
    count = torch.size(score, 0)
    missing = torch.sub(most, count)
    _0 = torch.append(scores, torch.constant_pad_nd(score, [0, missing]))
    _1 = torch.append(boxes, torch.constant_pad_nd(torch.detach(result["boxes"]), [0, 0, 0, missing]))
    if torch.__contains__(result, "labels"):
      label = torch.to(result["labels"], 4)
    else:
      label = torch.zeros_like(torch.detach(score), dtype=4)
    _2 = torch.append(labels, torch.constant_pad_nd(label, [0, missing]))
    _3 = torch.append(counts, count)
  table = torch.stack(scores)
  torch._set_item(taps, -4, torch.to(torch.stack(boxes), 6))
  torch._set_item(taps, -5, torch.stack(labels))
  torch._set_item(taps, -6, torch.tensor(counts, dtype=4))
  return table
def matched(y: Tensor, taps: Dict[int, Tensor], sought: Tensor) -> Tensor:
  boxes = taps[-4]
  labels = taps[-5]
  columns = annotate(List[Tensor], [])
  for i in range(torch.size(sought, 0)):
    box = torch.select(sought, 0, i)
    low = torch.maximum(torch.slice(boxes, 2, 0, 2), torch.slice(box, 0, 1, 3))
    high = torch.minimum(torch.slice(boxes, 2, 2, 4), torch.slice(box, 0, 3, 5))
    common = torch.prod(torch.clamp_min(torch.sub(high, low), 0.), 2)
    area = torch.prod(torch.sub(torch.slice(boxes, 2, 2, 4), torch.slice(boxes, 2, 0, 2)), 2)
    sought_area = torch.prod(torch.sub(torch.slice(box, 0, 3, 5), torch.slice(box, 0, 1, 3)))
    union = torch.sub(torch.add(area, sought_area), common)
    overlap = torch.div(common, torch.clamp_min(union, 1e-12))
    same = torch.to(torch.eq(labels, torch.select(box, 0, 0)), 6)
    value = torch.mul(torch.mul(y, overlap), same)
    if torch.gt(torch.size(value, 1), 0):
      best = torch.amax(value, [1])
    else:
      best = torch.sum(value, [1])
    _0 = torch.append(columns, best)
  return torch.stack(columns, 1)
def on_grid(given: Tensor, y: Tensor) -> Tensor:
  if torch.lt(torch.dim(given), torch.sub(torch.dim(y), 1)):
    mask = torch.unsqueeze(given, 0)
  else:
    mask = given
  extents = torch.slice(torch.size(y), 2)
  own = torch.slice(torch.size(mask), 1)
  if torch.eq(extents, own):
    resized = mask
  else:
    if torch.eq(torch.len(extents), 2):
      resized = torch.adaptive_avg_pool2d(mask, extents)
    else:
      resized = torch.adaptive_avg_pool3d(mask, extents)
  return torch.unsqueeze(torch.flatten(resized, 1), 0)
def pooled(y: Tensor, taps: Dict[int, Tensor], score: List[Tensor]) -> Tensor:
  kind = __torch__.explainj_instrumentation.plan(score, 1)
  flat = torch.flatten(y, 2)
  if torch.eq(kind, 0):
    result = torch.mean(flat, [2])
  else:
    if torch.le(kind, 2):
      weights = __torch__.explainj_instrumentation.on_grid(torch.to(score[2], ops.prim.device(y), 6), y)
    else:
      fixed = torch.detach(flat)
      count = torch.size(fixed, 1)
      if torch.__or__(torch.ge(kind, 5), torch.eq(count, 1)):
        weights = torch.to(torch.gt(fixed, 0), 6)
      else:
        numbers = torch.unsqueeze(torch.unsqueeze(torch.arange(count, dtype=4, device=ops.prim.device(y)), 0), 2)
        weights = torch.to(torch.eq(torch.argmax(fixed, 1, True), numbers), 6)
    torch._set_item(taps, -7, torch.clone(torch.reshape(weights, torch.add([torch.size(weights, 0), torch.size(weights, 1)], torch.slice(torch.size(y), 2)))))
    total = torch.sum(torch.mul(flat, weights), [2])
    if torch.eq(torch.remainder(kind, 2), 1):
      size = torch.sum(weights, [2])
      result = torch.div(total, torch.where(torch.gt(size, 0), size, torch.ones_like(size)))
    else:
      result = total
  return result
def table(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> Tensor:
  usual = torch.eq(__torch__.explainj_instrumentation.plan(score, 0), -1)
  if torch.__and__(usual, torch.__contains__(taps, -2)):
    held = taps[-2]
    if torch.eq(torch.numel(held), torch.numel(y)):
      source = torch.reshape(held, torch.size(y))
    else:
      source = held
  else:
    source = y
  if ops.prim.is_quantized(source):
    scores = torch.dequantize(source)
  else:
    scores = torch.to(source, 6)
  dims = torch.dim(scores)
  if torch.__and__(torch.eq(__torch__.explainj_instrumentation.plan(score, 1), 7), torch.__contains__(taps, -4)):
    table = __torch__.explainj_instrumentation.matched(scores, taps, torch.to(score[2], ops.prim.device(scores), 6))
  else:
    if torch.eq(dims, 2):
      table = scores
    else:
      if torch.lt(dims, 2):
        table = torch.reshape(scores, [images, -1])
      else:
        table = __torch__.explainj_instrumentation.pooled(scores, taps, score)
  return torch.to(table, 6)
def missing(index: int, count: int, boxes: bool) -> None:
  if boxes:
    if torch.eq(count, 0):
      text = torch.format("explainj: there is no box {}: the detector finds none in this image", index)
    else:
      text = torch.format("explainj: there is no box {}: the detector finds {} in this image, 0 to {}", index, count, torch.sub(count, 1))
  else:
    text = torch.format("explainj: there is no class {}: the model has {} here, from 0 on", index, count)
  ops.prim.RaiseException(text)
  return None
def chosen(table: Tensor, boxes: bool, score: List[Tensor]) -> Tuple[Tensor, Tensor]:
  mode = __torch__.explainj_instrumentation.plan(score, 2)
  selection = score[1]
  images = torch.size(table, 0)
  count = torch.size(table, 1)
  place = ops.prim.device(table)
  if torch.eq(mode, 1):
    wanted = ops.prim.min(int(torch.select(selection, 0, 0)), count)
    _0, best, = torch.topk(table, wanted, 1)
    classes = best
    counts = torch.full([images], wanted, dtype=4)
  else:
    if torch.eq(mode, 2):
      over = torch.gt(table, torch.to(selection, place, 6))
      counts = torch.sum(over, [1])
      masked = torch.masked_fill(table, torch.logical_not(over), -inf)
      _1, best0, = torch.topk(masked, int(torch.max(counts)), 1)
      classes = best0
    else:
      rows = torch.size(selection, 0)
      if torch.eq(mode, 3):
        row = torch.arange(rows, dtype=4, device=place)
        if torch.ne(torch.size(selection, 1), count):
          ops.prim.RaiseException(torch.format("explainj: there are weights for {} classes, but the model has {} here", torch.size(selection, 1), count))
        else:
          pass
      else:
        row = torch.to(selection, place, 4)
        if torch.gt(rows, 0):
          greatest = int(torch.max(row))
          if torch.ge(greatest, count):
            __torch__.explainj_instrumentation.missing(greatest, count, boxes)
          else:
            pass
        else:
          pass
      classes = torch.clone(torch.expand(torch.unsqueeze(row, 0), [images, -1]))
      counts = torch.full([images], rows, dtype=4)
  return (classes, counts)
def scores(table: Tensor, classes: Tensor, score: List[Tensor]) -> Tensor:
  count = torch.size(table, 1)
  if torch.eq(__torch__.explainj_instrumentation.plan(score, 2), 3):
    weights = torch.to(score[1], ops.prim.device(table), 6)
    values = torch.matmul(table, torch.transpose(weights, 0, 1))
  else:
    gathered = torch.gather(table, 1, classes)
    if torch.__and__(torch.gt(__torch__.explainj_instrumentation.plan(score, 3), 0), torch.gt(count, 1)):
      total = torch.sum(table, [1], True)
      values = torch.div(torch.sub(torch.mul(gathered, count), total), torch.sub(count, 1))
    else:
      values = gathered
  return values
def held_or_none(taps: Dict[int, Tensor], key: int) -> Tensor:
  if torch.__contains__(taps, key):
    held = torch.detach(taps[key])
  else:
    held = torch.empty([0])
  return held
def evaluated(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> List[Tensor]:
  table = __torch__.explainj_instrumentation.table(y, images, taps, score)
  classes, counts, = __torch__.explainj_instrumentation.chosen(torch.detach(table), torch.__contains__(taps, -4), score)
  scores = __torch__.explainj_instrumentation.scores(table, classes, score)
  result = [torch.detach(table), classes, counts, scores]
  for i in range(4):
    _0 = torch.append(result, __torch__.explainj_instrumentation.held_or_none(taps, torch.sub(-4, i)))
  return result
def derivative(gradient: Optional[Tensor], like: Tensor) -> Tensor:
  if torch.__isnot__(gradient, None):
    result = unchecked_cast(Tensor, gradient)
  else:
    result = torch.zeros_like(torch.detach(like))
  return result
def evidence(y: Tensor, images: int, taps: Dict[int, Tensor], layers: Tensor, order: int, score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  scores = result[3]
  torch._set_item(result, 3, torch.detach(scores))
  held = annotate(List[Tensor], [])
  for i in range(torch.size(layers, 0)):
    activation = taps[int(torch.select(layers, 0, i))]
    _0 = torch.append(held, activation)
    _1 = torch.append(result, torch.detach(activation))
  reached = torch.ones([1], dtype=4)
  if torch.gt(order, 0):
    for rank in range(torch.size(scores, 1)):
      total = torch.sum(torch.select(scores, 1, rank))
      gradients = annotate(List[Optional[Tensor]], [])
      if ops.prim.requires_grad(total):
        gradients = torch.grad([total], held, None, True, torch.gt(order, 1), True)
      else:
        reached = torch.zeros([1], dtype=4)
        for j in range(torch.len(held)):
          _2 = torch.append(gradients, None)
      first = annotate(List[Tensor], [])
      for k in range(torch.len(held)):
        gradient = __torch__.explainj_instrumentation.derivative(gradients[k], held[k])
        _3 = torch.append(first, gradient)
        _4 = torch.append(result, torch.detach(gradient))
      if torch.gt(order, 1):
        for m in range(torch.len(held)):
          if ops.prim.requires_grad(first[m]):
            second = torch.grad([first[m]], [held[m]], annotate(List[Optional[Tensor]], [torch.detach(held[m])]), True, False, True)
            product = __torch__.explainj_instrumentation.derivative(second[0], held[m])
          else:
            product = torch.zeros_like(torch.detach(held[m]))
          _5 = torch.append(result, product)
      else:
        pass
  else:
    pass
  _6 = torch.append(result, reached)
  return result
def all_shapes(count: int) -> Dict[int, Tensor]:
  taps = __torch__.explainj_instrumentation.wanted(torch.arange(count))
  torch._set_item(taps, -1, torch.zeros([1], dtype=4))
  return taps
def shapes(y: Tensor, taps: Dict[int, Tensor], count: int) -> List[Tensor]:
  result = [torch.tensor(torch.size(y), dtype=4)]
  for layer in range(count):
    _0 = torch.append(result, taps[layer])
  _2 = torch.append(result, __torch__.explainj_instrumentation.held_or_none(taps, -16))
  if torch.__contains__(taps, -2):
    _1 = torch.append(result, torch.ones([1]))
  else:
    pass
  return result
def zeroed(x: Tensor, taps: Dict[int, Tensor]) -> Tensor:
  if torch.__contains__(taps, -13):
    y = torch.zeros_like(x)
  else:
    y = x
  return y
def zero_inputs(layers: List[int]) -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  for i in range(torch.len(layers)):
    torch._set_item(taps, layers[i], torch.empty([0]))
  torch._set_item(taps, -13, torch.empty([0]))
  return taps
def biases(taps: Dict[int, Tensor], layers: List[int]) -> List[Tensor]:
  result = annotate(List[Tensor], [])
  for i in range(torch.len(layers)):
    _0 = torch.append(result, torch.detach(taps[layers[i]]))
  return result
def unraised(message: str, kind: Optional[str]=None) -> None:
  return None
def injected(activations: Tensor) -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  torch._set_item(taps, -9, activations)
  return taps
def followed(activations: Tensor) -> Dict[int, Tensor]:
  return __torch__.explainj_instrumentation.injected(torch.requires_grad_(torch.clone(torch.detach(activations))))
def head_evidence(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  scores = result[3]
  torch._set_item(result, 3, torch.detach(scores))
  held = taps[-9]
  for rank in range(torch.size(scores, 1)):
    total = torch.sum(torch.select(scores, 1, rank))
    gradients = annotate(List[Optional[Tensor]], [None])
    if ops.prim.requires_grad(total):
      gradients = torch.grad([total], [held], None, True, False, True)
    else:
      pass
    _0 = torch.append(result, __torch__.explainj_instrumentation.derivative(gradients[0], held))
  return result
def given(taps: Dict[int, Tensor]) -> Tensor:
  return torch.clone(taps[-9])
def typed(x: Tensor, weight: Tensor) -> Tensor:
  if torch.is_floating_point(weight):
    y = torch.to(x, ops.prim.dtype(weight))
  else:
    y = x
  return y
def single(tensors: List[Tensor]) -> List[Tensor]:
  result = annotate(List[Tensor], [])
  for i in range(torch.len(tensors)):
    tensor = tensors[i]
    if torch.is_floating_point(tensor):
      _0 = torch.append(result, torch.to(tensor, 6))
    else:
      _1 = torch.append(result, tensor)
  return result
def uncut() -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  torch._set_item(taps, -8, torch.empty([0]))
  torch._set_item(taps, -11, torch.zeros([1], dtype=4))
  torch._set_item(taps, -15, torch.zeros([1], dtype=4))
  return taps
def cut(taps: Dict[int, Tensor], x: Tensor, y: Tensor, active: Tensor) -> Tensor:
  if ops.prim.requires_grad(x):
    torch._set_item(taps, -15, torch.add(taps[-15], 1))
    result = __torch__.explainj_instrumentation.parted(taps, x, y, active)
  else:
    result = y
  return result
def parted(taps: Dict[int, Tensor], x: Tensor, y: Tensor, active: Tensor) -> Tensor:
  leaf = torch.requires_grad_(torch.clone(torch.detach(y)))
  index = torch.mul(int(taps[-11]), 3)
  torch._set_item(taps, torch.sub(-1000, index), x)
  torch._set_item(taps, torch.sub(-1001, index), leaf)
  torch._set_item(taps, torch.sub(-1002, index), active)
  torch._set_item(taps, -11, torch.add(taps[-11], 1))
  return torch.clone(leaf)
def joint(x: Tensor, taps: Dict[int, Tensor]) -> Tensor:
  if ops.prim.requires_grad(x):
    result = __torch__.explainj_instrumentation.parted(taps, x, x, torch.empty([0]))
  else:
    result = x
  return result
def guided_relu(taps: Dict[int, Tensor], x: Tensor) -> Tensor:
  return __torch__.explainj_instrumentation.cut(taps, x, torch.relu(x), torch.gt(x, 0))
def guided_relu_(taps: Dict[int, Tensor], x: Tensor) -> Tensor:
  return torch.copy_(x, __torch__.explainj_instrumentation.guided_relu(taps, torch.clone(x)))
def guided_hardtanh(taps: Dict[int, Tensor], x: Tensor, low: number=-1, high: number=1) -> Tensor:
  y = torch.hardtanh(x, low, high)
  if torch.eq(low, 0):
    active = torch.__and__(torch.gt(x, 0), torch.lt(x, high))
    result = __torch__.explainj_instrumentation.cut(taps, x, y, active)
  else:
    result = y
  return result
def guided_hardtanh_(taps: Dict[int, Tensor], x: Tensor, low: number=-1, high: number=1) -> Tensor:
  return torch.copy_(x, __torch__.explainj_instrumentation.guided_hardtanh(taps, torch.clone(x), low, high))
def guided_relu6(taps: Dict[int, Tensor], x: Tensor) -> Tensor:
  return __torch__.explainj_instrumentation.guided_hardtanh(taps, x, 0, 6)
def guided_relu6_(taps: Dict[int, Tensor], x: Tensor) -> Tensor:
  return __torch__.explainj_instrumentation.guided_hardtanh_(taps, x, 0, 6)
def guided_clamp_min(taps: Dict[int, Tensor], x: Tensor, min: number) -> Tensor:
  y = torch.clamp_min(x, min)
  if torch.eq(min, 0):
    result = __torch__.explainj_instrumentation.cut(taps, x, y, torch.gt(x, 0))
  else:
    result = y
  return result
def guided_clamp_min_(taps: Dict[int, Tensor], x: Tensor, min: number) -> Tensor:
  return torch.copy_(x, __torch__.explainj_instrumentation.guided_clamp_min(taps, torch.clone(x), min))
def guided_clamp(taps: Dict[int, Tensor], x: Tensor, min: Optional[number]=None, max: Optional[number]=None) -> Tensor:
  y = torch.clamp(x, min, max)
  if torch.__isnot__(min, None):
    if torch.eq(unchecked_cast(number, min), 0):
      if torch.__isnot__(max, None):
        active = torch.__and__(torch.gt(x, 0), torch.lt(x, unchecked_cast(number, max)))
      else:
        active = torch.gt(x, 0)
      result = __torch__.explainj_instrumentation.cut(taps, x, y, active)
    else:
      result = y
  else:
    result = y
  return result
def guided_threshold(taps: Dict[int, Tensor], x: Tensor, threshold: number, value: number) -> Tensor:
  y = torch.threshold(x, threshold, value)
  if torch.__and__(torch.eq(threshold, 0), torch.eq(value, 0)):
    result = __torch__.explainj_instrumentation.cut(taps, x, y, torch.gt(x, 0))
  else:
    result = y
  return result
def cleared(x: Tensor) -> None:
  gradient = ops.prim.grad(x)
  if torch.__isnot__(gradient, None):
    _0 = torch.zero_(unchecked_cast(Tensor, gradient))
  else:
    pass
  return None
def guided(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  scores = result[3]
  torch._set_item(result, 3, torch.detach(scores))
  x = taps[-8]
  _0 = torch.append(result, torch.detach(x))
  cuts = int(taps[-11])
  for rank in range(torch.size(scores, 1)):
    torch.backward(torch.sum(torch.select(scores, 1, rank)), None, True)
    for i in range(cuts):
      index = torch.mul(torch.sub(torch.sub(cuts, 1), i), 3)
      leaf = taps[torch.sub(-1001, index)]
      gradient = ops.prim.grad(leaf)
      if torch.__isnot__(gradient, None):
        active = taps[torch.sub(-1002, index)]
        if torch.eq(torch.numel(active), 0):
          clipped = torch.clone(unchecked_cast(Tensor, gradient))
        else:
          clipped = torch.mul(torch.relu(unchecked_cast(Tensor, gradient)), active)
        torch.backward(taps[torch.sub(-1000, index)], clipped, True)
        __torch__.explainj_instrumentation.cleared(leaf)
      else:
        pass
    reached = ops.prim.grad(x)
    if torch.__isnot__(reached, None):
      _1 = torch.append(result, torch.clone(unchecked_cast(Tensor, reached)))
      __torch__.explainj_instrumentation.cleared(x)
    else:
      _2 = torch.append(result, torch.zeros_like(torch.detach(x)))
  _3 = torch.append(result, torch.detach(taps[-15]))
  return result
def unattended() -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  torch._set_item(taps, -12, torch.zeros([1], dtype=4))
  return taps
def attended(taps: Dict[int, Tensor], p: Tensor) -> Tensor:
  square = torch.eq(torch.size(p, -1), torch.size(p, -2))
  if torch.__and__(torch.__contains__(taps, -12), torch.__and__(square, torch.gt(torch.size(p, -1), 1))):
    if ops.prim.requires_grad(p):
      held = torch.clone(p)
    else:
      held = torch.requires_grad_(torch.clone(torch.detach(p)))
    torch._set_item(taps, torch.sub(-1000, int(taps[-12])), held)
    torch._set_item(taps, -12, torch.add(taps[-12], 1))
    result = torch.clone(held)
  else:
    result = p
  return result
def attention_softmax(taps: Dict[int, Tensor], x: Tensor, dim: int, dtype: Optional[int]=None) -> Tensor:
  p = torch.softmax(x, dim, dtype)
  dims = torch.dim(x)
  if torch.__and__(torch.ge(dims, 3), torch.__or__(torch.eq(dim, -1), torch.eq(dim, torch.sub(dims, 1)))):
    result = __torch__.explainj_instrumentation.attended(taps, p)
  else:
    result = p
  return result
def by_query_head(x: Tensor, query: Tensor) -> Tensor:
  return torch.repeat_interleave(x, torch.floordiv(torch.size(query, -3), torch.size(x, -3)), -3)
def attention_product(taps: Dict[int, Tensor], query: Tensor, key: Tensor, value: Tensor, attn_mask: Optional[Tensor]=None, dropout_p: float=0., is_causal: bool=False, scale: Optional[float]=None, enable_gqa: bool=False) -> Tensor:
  if torch.__isnot__(scale, None):
    factor = unchecked_cast(float, scale)
  else:
    factor = torch.div(1., torch.sqrt(torch.size(query, -1)))
  if enable_gqa:
    key0 = __torch__.explainj_instrumentation.by_query_head(key, query)
    value0 = __torch__.explainj_instrumentation.by_query_head(value, query)
  else:
    key0 = key
    value0 = value
  a = torch.matmul(torch.mul(query, factor), torch.transpose(key0, -2, -1))
  if torch.__isnot__(attn_mask, None):
    mask = unchecked_cast(Tensor, attn_mask)
    if torch.eq(ops.prim.dtype(mask), 11):
      a0 = torch.masked_fill(a, torch.logical_not(mask), -inf)
    else:
      a0 = torch.add(a, mask)
  else:
    if is_causal:
      a0 = torch.masked_fill(a, torch.logical_not(torch.tril(torch.ones_like(a, dtype=11))), -inf)
    else:
      a0 = a
  p = __torch__.explainj_instrumentation.attended(taps, torch.softmax(a0, -1))
  return torch.matmul(p, value0)
def product(taps: Dict[int, Tensor], query: Tensor, key: Tensor, value: Tensor, attn_mask: Optional[Tensor]=None, dropout_p: float=0., is_causal: bool=False, scale: Optional[float]=None, enable_gqa: bool=False) -> Tensor:
  if torch.__contains__(taps, -14):
    result = __torch__.explainj_instrumentation.attention_product(taps, query, key, value, attn_mask, dropout_p, is_causal, scale, enable_gqa)
  else:
    result = torch.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, scale=scale, enable_gqa=enable_gqa)
  return result
def by_head(p: Tensor, images: int) -> Tensor:
  if torch.eq(torch.dim(p), 3):
    result = torch.reshape(p, [images, -1, torch.size(p, 1), torch.size(p, 2)])
  else:
    result = p
  return result
def attention_evidence(y: Tensor, images: int, taps: Dict[int, Tensor], order: int, score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  scores = result[3]
  torch._set_item(result, 3, torch.detach(scores))
  held = annotate(List[Tensor], [])
  for i in range(int(taps[-12])):
    p = taps[torch.sub(-1000, i)]
    _0 = torch.append(held, p)
    _1 = torch.append(result, __torch__.explainj_instrumentation.by_head(torch.detach(p), images))
  if torch.__and__(torch.gt(order, 0), torch.gt(torch.len(held), 0)):
    for rank in range(torch.size(scores, 1)):
      total = torch.sum(torch.select(scores, 1, rank))
      gradients = torch.grad([total], held, None, True, False, True)
      for j in range(torch.len(held)):
        gradient = __torch__.explainj_instrumentation.derivative(gradients[j], held[j])
        _2 = torch.append(result, __torch__.explainj_instrumentation.by_head(gradient, images))
  else:
    pass
  return result
def attending(layers: Tensor) -> Dict[int, Tensor]:
  taps = __torch__.explainj_instrumentation.wanted(layers)
  torch._set_item(taps, -12, torch.zeros([1], dtype=4))
  return taps
def block_evidence(y: Tensor, images: int, taps: Dict[int, Tensor], blocks: Tensor, directions: Tensor, score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  torch._set_item(result, 3, torch.detach(result[3]))
  count = torch.size(blocks, 0)
  for i in range(count):
    _0 = torch.append(result, __torch__.explainj_instrumentation.by_head(torch.detach(taps[torch.sub(-1000, i)]), images))
  for rank in range(torch.size(directions, 1)):
    for j in range(count):
      tokens = taps[int(torch.select(blocks, 0, j))]
      p = taps[torch.sub(-1000, j)]
      direction = torch.expand_as(torch.select(torch.select(directions, 0, j), 0, rank), tokens)
      gradients = torch.grad([tokens], [p], annotate(List[Optional[Tensor]], [direction]), True, False, True)
      if torch.__is__(gradients[0], None):
        ops.prim.RaiseException(torch.format("explainj: block {} of the model's transformer does not depend on its attention: use the method legrad:final", j))
      else:
        pass
      gradient = __torch__.explainj_instrumentation.derivative(gradients[0], p)
      _1 = torch.append(result, __torch__.explainj_instrumentation.by_head(gradient, images))
  return result
def nms(boxes: Tensor, scores: Tensor, iou_threshold: float) -> Tensor:
  order = torch.argsort(scores, stable=True, dim=0, descending=True)
  sorted = torch.detach(torch.index_select(boxes, 0, order))
  low = torch.maximum(torch.unsqueeze(torch.slice(sorted, 1, 0, 2), 1), torch.unsqueeze(torch.slice(sorted, 1, 0, 2), 0))
  high = torch.minimum(torch.unsqueeze(torch.slice(sorted, 1, 2, 4), 1), torch.unsqueeze(torch.slice(sorted, 1, 2, 4), 0))
  common = torch.prod(torch.clamp_min(torch.sub(high, low), 0), 2)
  area = torch.prod(torch.sub(torch.slice(sorted, 1, 2, 4), torch.slice(sorted, 1, 0, 2)), 1)
  union = torch.sub(torch.add(torch.unsqueeze(area, 1), torch.unsqueeze(area, 0)), common)
  over = torch.to(torch.triu(torch.to(torch.gt(torch.div(common, union), iou_threshold), 6), 1), 6)
  kept = torch.ones_like(area)
  changed = True
  while changed:
    next = torch.to(torch.eq(torch.matmul(kept, over), 0), 6)
    changed = torch.__not__(torch.equal(next, kept))
    kept = next
  return torch.index_select(order, 0, torch.reshape(torch.nonzero(kept), [-1]))
def corners(at: Tensor, size: int) -> Tuple[Tensor, Tensor, Tensor]:
  clamped = torch.clamp_min(at, 0)
  low = torch.clamp_max(torch.to(clamped, 4), torch.sub(size, 1))
  high = torch.clamp_max(torch.add(low, 1), torch.sub(size, 1))
  part = torch.where(torch.ge(low, torch.sub(size, 1)), torch.zeros_like(clamped), torch.sub(clamped, torch.to(low, 6)))
  inside = torch.to(torch.__and__(torch.ge(at, -1), torch.le(at, size)), 6)
  return (low, high, torch.stack([torch.mul(torch.sub(1, part), inside), torch.mul(part, inside)]))
def along(start: Tensor, extent: Tensor, cells: int, ratio: int) -> Tensor:
  steps = torch.div(torch.add(torch.arange(torch.mul(cells, ratio), dtype=6, device=ops.prim.device(start)), 0.5), torch.mul(cells, ratio))
  return torch.add(torch.unsqueeze(start, 1), torch.mul(torch.unsqueeze(extent, 1), torch.unsqueeze(steps, 0)))
def roi_align(input: Tensor, rois: Tensor, spatial_scale: float, pooled_height: int, pooled_width: int, sampling_ratio: int, aligned: bool) -> Tensor:
  if torch.le(sampling_ratio, 0):
    ops.prim.RaiseException("explainj: the detector samples its regions adaptively (sampling_ratio 0), which is not supported: export it with a fixed sampling_ratio")
  else:
    pass
  if aligned:
    offset = 0.5
    least = 0.
  else:
    offset = 0.
    least = 1.
  boxes = torch.sub(torch.mul(torch.slice(rois, 1, 1, 5), spatial_scale), offset)
  left, top, right, bottom, = torch.unbind(boxes, 1)
  if aligned:
    width = torch.sub(right, left)
    height = torch.sub(bottom, top)
  else:
    width = torch.clamp_min(torch.sub(right, left), least)
    height = torch.clamp_min(torch.sub(bottom, top), least)
  rows = torch.size(input, 2)
  columns = torch.size(input, 3)
  y0, y1, wy, = __torch__.explainj_instrumentation.corners(__torch__.explainj_instrumentation.along(top, height, pooled_height, sampling_ratio), rows)
  x0, x1, wx, = __torch__.explainj_instrumentation.corners(__torch__.explainj_instrumentation.along(left, width, pooled_width, sampling_ratio), columns)
  images = torch.to(torch.select(rois, 1, 0), 4)
  flat = torch.reshape(torch.permute(input, [0, 2, 3, 1]), [-1, torch.size(input, 1)])
  total = torch.zeros([torch.size(rois, 0), pooled_height, pooled_width, torch.size(input, 1)], device=ops.prim.device(input))
  for i in range(2):
    if torch.eq(i, 0):
      y = y0
    else:
      y = y1
    for j in range(2):
      if torch.eq(j, 0):
        x = x0
      else:
        x = x1
      base = torch.mul(torch.add(torch.mul(torch.unsqueeze(images, 1), rows), y), columns)
      places = torch.add(torch.unsqueeze(base, 2), torch.unsqueeze(x, 1))
      weights = torch.mul(torch.unsqueeze(wy[i], 2), torch.unsqueeze(wx[j], 1))
      values = torch.reshape(torch.index_select(flat, 0, torch.reshape(places, [-1])), [torch.size(rois, 0), pooled_height, sampling_ratio, pooled_width, sampling_ratio, torch.size(input, 1)])
      shaped = torch.reshape(weights, [torch.size(rois, 0), pooled_height, sampling_ratio, pooled_width, sampling_ratio, 1])
      total = torch.add(total, torch.mean(torch.mul(values, shaped), [2, 4]))
  return torch.permute(total, [0, 3, 1, 2])
def attention(taps: Dict[int, Tensor], query: Tensor, key: Tensor, value: Tensor, embed_dim: int, num_head: int, qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor, mask: Optional[Tensor]=None, need_weights: bool=True, average_attn_weights: bool=True, mask_type: Optional[int]=None) -> Tuple[Tensor, Tensor]:
  weights = torch.chunk(qkv_weight, 3)
  biases = torch.chunk(qkv_bias, 3)
  batch = torch.size(query, 0)
  width = torch.floordiv(embed_dim, num_head)
  q = torch.linear(query, weights[0], biases[0])
  k = torch.linear(key, weights[1], biases[1])
  v = torch.linear(value, weights[2], biases[2])
  q0 = torch.transpose(torch.reshape(q, [batch, -1, num_head, width]), 1, 2)
  k0 = torch.transpose(torch.reshape(k, [batch, -1, num_head, width]), 1, 2)
  v0 = torch.transpose(torch.reshape(v, [batch, -1, num_head, width]), 1, 2)
  scaled = torch.div(q0, torch.sqrt(width))
  a = torch.matmul(scaled, torch.transpose(k0, 2, 3))
  if torch.__isnot__(mask, None):
    mask0 = unchecked_cast(Tensor, mask)
    if torch.eq(torch.dim(mask0), 2):
      if torch.__is__(mask_type, 1):
        mask1 = torch.unsqueeze(torch.unsqueeze(mask0, 1), 1)
      else:
        mask1 = mask0
    else:
      mask1 = mask0
    a0 = torch.masked_fill(a, torch.to(mask1, 11), -inf)
  else:
    a0 = a
  p = __torch__.explainj_instrumentation.attended(taps, torch.softmax(a0, -1))
  joined = torch.reshape(torch.transpose(torch.matmul(p, v0), 1, 2), [batch, -1, embed_dim])
  if average_attn_weights:
    p0 = torch.mean(p, [1])
  else:
    p0 = p
  return (torch.linear(joined, proj_weight, proj_bias), p0)
def encoder_layer(taps: Dict[int, Tensor], src: Tensor, embed_dim: int, num_heads: int, qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor, use_gelu: bool, norm_first: bool, eps: float, norm_weight_1: Tensor, norm_bias_1: Tensor, norm_weight_2: Tensor, norm_bias_2: Tensor, ffn_weight_1: Tensor, ffn_bias_1: Tensor, ffn_weight_2: Tensor, ffn_bias_2: Tensor, mask: Optional[Tensor]=None, mask_type: Optional[int]=None) -> Tensor:
  if norm_first:
    x = torch.layer_norm(src, [embed_dim], norm_weight_1, norm_bias_1, eps)
  else:
    x = src
  mixed, _0, = __torch__.explainj_instrumentation.attention(taps, x, x, x, embed_dim, num_heads, qkv_weight, qkv_bias, proj_weight, proj_bias, mask, False, True, mask_type)
  y = torch.add(src, mixed)
  if norm_first:
    y0 = y
    z = torch.layer_norm(y, [embed_dim], norm_weight_2, norm_bias_2, eps)
  else:
    y0 = torch.layer_norm(y, [embed_dim], norm_weight_1, norm_bias_1, eps)
    z = y0
  hidden = torch.linear(z, ffn_weight_1, ffn_bias_1)
  if use_gelu:
    active = torch.gelu(hidden)
  else:
    active = torch.relu(hidden)
  out = torch.add(y0, torch.linear(active, ffn_weight_2, ffn_bias_2))
  if norm_first:
    result = out
  else:
    result = torch.layer_norm(out, [embed_dim], norm_weight_2, norm_bias_2, eps)
  return result
