"""Tries networks of other libraries, with random weights: timm, MONAI, torchxrayvision, Hugging Face transformers, and
torchvision's networks of videos, segmentation and detection.

    PROBE_CLASSPATH=… OMP_NUM_THREADS=1 python3 check_zoos.py FOLDER RESULTS.jsonl [PART OF A NAME…]

A library that is not installed gives rows that say so. See archive_check.py for what is compared. Some networks are less
deep than their names say, so that all of them run in minutes.
"""
import importlib
import sys
import warnings
from functools import partial

import torch
import torchvision
from archive_check import Net, run
from torch import nn

warnings.filterwarnings("ignore")


def timm(name, size=224, **options):
    def build():
        return importlib.import_module("timm").create_model(name, pretrained=False, **options)
    return Net("timm " + name, build, (1, 3, size, size))


def monai(name, *shape, label="", **options):
    def build():
        return getattr(importlib.import_module("monai.networks.nets"), name)(**options)
    return Net(f"MONAI {name}{label}", build, (1, 1, *shape))


def xrv_densenet():
    models = importlib.import_module("torchxrayvision").models
    return models.DenseNet(num_classes=18, in_channels=1)


def xrv_resnet():
    """torchxrayvision's ResNet, without the download of its weights that its constructor begins with."""
    models = importlib.import_module("torchxrayvision").models
    net = models.ResNet.__new__(models.ResNet)
    nn.Module.__init__(net)
    net.weights, net.apply_sigmoid, net.targets = None, False, [""] * 18
    net.weights_dict, net.weights_metadata = {}, {}
    net.register_buffer("op_threshs", None)
    net.upsample = nn.Upsample(size=(512, 512), mode="bilinear", align_corners=False)
    net.model = torchvision.models.resnet50(num_classes=18, weights=None)
    net.model.conv1 = nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)
    return net


def xrv_with_operating_points():
    """As its trained DenseNets end: a sigmoid, then scores scaled about operating points."""
    net = xrv_densenet()
    net.op_threshs = torch.linspace(0.2, 0.8, 18)
    return net


def xrv_autoencoder():
    return importlib.import_module("torchxrayvision").autoencoders.ResNetAE50()


class Tuples(nn.Module):
    """A classifier of transformers', asked for a tuple."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x, return_dict=False)


def hugging_face(name, size=64, **options):
    """A classifier made from its configuration; those of transformers 5 cannot be scripted."""
    def build():
        transformers = importlib.import_module("transformers")
        config = getattr(transformers, name + "Config")(image_size=size, num_labels=5, **options)
        return Tuples(getattr(transformers, name + "ForImageClassification")(config))
    return Net("transformers " + name, build, (1, 3, size, size), ("traced", "frozen trace"))


def video(name, frames=16, size=64):
    return Net("torchvision " + name, partial(torchvision.models.get_model, name, weights=None),
               (1, 3, frames, size, size))


def segmentation(name):
    return Net("torchvision " + name, partial(torchvision.models.get_model, name, weights=None, weights_backbone=None),
               (1, 3, 96, 96), output="out")


def smp(name, encoder, size=64):
    def build():
        library = importlib.import_module("segmentation_models_pytorch")
        return getattr(library, name)(encoder, encoder_weights=None, classes=3)
    return Net(f"segmentation_models_pytorch {name} ({encoder})", build, (1, 3, size, size))


def dynamic(name, dimensions, **options):
    """A network of nnU-Net's."""
    def build():
        library = importlib.import_module("dynamic_network_architectures.architectures.unet")
        blocks = "n_blocks_per_stage" if name.startswith("Residual") else "n_conv_per_stage"
        return getattr(library, name)(
            input_channels=1, n_stages=4, features_per_stage=[8, 16, 24, 32],
            conv_op=nn.Conv3d if dimensions == 3 else nn.Conv2d, kernel_sizes=3, strides=[1, 2, 2, 2],
            num_classes=3, n_conv_per_stage_decoder=[1, 1, 1], conv_bias=True,
            norm_op=nn.InstanceNorm3d if dimensions == 3 else nn.InstanceNorm2d, norm_op_kwargs={"affine": True},
            nonlin=nn.LeakyReLU, nonlin_kwargs={"inplace": True}, **{blocks: [1, 1, 1, 2]}, **options)
    label = f", {dimensions}-D" + (", deep supervision" if options else "")
    return Net(f"dynamic_network_architectures {name}{label}", build, (1, 1, *[32] * dimensions))


def primus():
    library = importlib.import_module("dynamic_network_architectures.architectures.primus")
    return library.Primus(1, 192, (8, 8, 8), 3, eva_depth=3, eva_numheads=4, input_shape=(32, 32, 32))


def dynamic_resnet(dimensions):
    def build():
        library = importlib.import_module("dynamic_network_architectures.architectures.resnet")
        return library.ResNetD(5, 1, "18", dimensions)
    return Net(f"dynamic_network_architectures ResNetD, {dimensions}-D", build, (1, 1, *[64] * dimensions))


def pretrained_models(name, size):
    def build():
        return getattr(importlib.import_module("pretrainedmodels"), name)(num_classes=1000, pretrained=None)
    return Net("pretrainedmodels " + name, build, (1, 3, size, size))


def efficientnet_pytorch(memory_efficient):
    def build():
        net = importlib.import_module("efficientnet_pytorch").EfficientNet.from_name("efficientnet-b0")
        net.set_swish(memory_efficient)
        return net
    return Net("efficientnet_pytorch efficientnet-b0" + (", as it is" if memory_efficient else ", set_swish(False)"),
               build, (1, 3, 96, 96))


def lucid(module, name, *shape, label="", **options):
    """A transformer of vit-pytorch."""
    def build():
        return getattr(importlib.import_module("vit_pytorch." + module), name)(num_classes=5, **options)
    return Net(f"vit-pytorch {module} {name}{label}", build, (1, 3, *shape))


def ultralytics(name, size=64):
    """A network of Ultralytics' as its TorchScript export traces it."""
    def build():
        library = importlib.import_module("ultralytics")
        net = (library.RTDETR if name.startswith("rtdetr") else library.YOLO)(name + ".yaml").model.float().eval()
        for module in net.modules():
            if hasattr(module, "export"):
                module.export, module.format, module.dynamic = not name.endswith("-cls"), "torchscript", False
        return net
    # a classifier without export returns its logits as well
    return Net("ultralytics " + name, build, (1, 3, size, size), ("traced", "frozen trace"),
               reference_output=1 if name.endswith("-cls") else None)


# scores that are neither all below the threshold nor all 1, where no gradient is left
SPREADS = {"retinanet_resnet50_fpn": 3e-4, "retinanet_resnet50_fpn_v2": 0.05, "fcos_resnet50_fpn": 0.05,
           "ssd300_vgg16": 0.05, "ssdlite320_mobilenet_v3_large": 0.05}


def detection(name, size=128):
    """A detector, its scores spread so that it finds boxes with random weights."""
    spread = SPREADS.get(name, 5e-4)

    def build():
        options = {} if name.startswith("ssd") else {"min_size": size, "max_size": size}
        if name.startswith("fasterrcnn_mobilenet"):
            options["box_score_thresh"] = 1e-3
        torch.manual_seed(1)
        model = torchvision.models.get_model(name, weights=None, weights_backbone=None, **options)
        for key, parameter in model.named_parameters():
            if "cls_score" in key or "cls_logits" in key or "classification_head.module_list" in key:
                parameter.data.normal_(0, spread if parameter.dim() > 1 else 0.5)
        return model
    return Net("torchvision " + name, build, (1, 3, size, size), ("scripted",))


SMALL_TRANSFORMER = dict(hidden_size=48, num_hidden_layers=4, num_attention_heads=4)
NETS = [
    *[timm(name, size) for name, size in {
        "resnet10t": 96, "ghostnet_050": 96, "efficientvit_b0": 96, "pvt_v2_b0": 96, "levit_128s": 224, "mobilevit_xxs": 128,
        "hrnet_w18_small": 96, "coatnet_nano_rw_224": 224, "eca_nfnet_l0": 96, "poolformer_s12": 96, "convnext_atto": 96,
        "convnextv2_atto": 96, "efficientformer_l1": 224, "maxvit_rmlp_pico_rw_256": 256,
    }.items()],
    timm("vit_tiny_patch16_224", depth=4), timm("deit_tiny_distilled_patch16_224", depth=3),
    timm("vit_little_patch16_reg4_gap_256", 256, depth=3), timm("vit_medium_patch16_reg4_gap_256", 256, depth=3),
    timm("vit_small_patch14_reg4_dinov2", 56, depth=3, img_size=56, num_classes=5),
    timm("vit_base_patch16_siglip_224", depth=2, num_classes=5),
    timm("deit3_small_patch16_224", depth=3), timm("cait_xxs24_224", depth=3), timm("mixer_s32_224"),
    timm("gmlp_ti16_224"), timm("resmlp_12_224"), timm("beit_base_patch16_224", depth=2),
    timm("beitv2_base_patch16_224", depth=2), timm("davit_tiny", depths=(1, 1, 2, 1)), timm("xcit_nano_12_p16_224", depth=3),
    timm("eva02_tiny_patch14_224", depth=3, num_classes=5), timm("swin_tiny_patch4_window7_224", depths=(1, 1, 2, 1)),
    timm("swinv2_tiny_window8_256", 256, depths=(1, 1, 2, 1)), timm("swinv2_cr_tiny_ns_224", depths=(1, 1, 2, 1)),
    timm("samvit_base_patch16_224", depth=2, num_classes=5),
    monai("DenseNet121", 96, 96, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=3),
    monai("DenseNet121", 48, 40, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=3),
    monai("SEResNet50", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, num_classes=3),
    monai("SEResNet50", 48, 40, 32, label=", 3-D", spatial_dims=3, in_channels=1, num_classes=3),
    monai("EfficientNetBN", 64, 64, label=" b0, 2-D", model_name="efficientnet-b0", pretrained=False, spatial_dims=2,
          in_channels=1, num_classes=3),
    monai("EfficientNetBN", 48, 48, 48, label=" b0, 3-D", model_name="efficientnet-b0", pretrained=False, spatial_dims=3,
          in_channels=1, num_classes=3),
    monai("resnet18", 48, 40, 32, label=", 3-D", spatial_dims=3, n_input_channels=1, num_classes=3),
    monai("UNet", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=3, channels=(8, 16, 32), strides=(2, 2)),
    monai("UNet", 32, 32, 24, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, channels=(4, 8, 16),
          strides=(2, 2), num_res_units=2),
    monai("BasicUNet", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, features=(4, 4, 8, 16, 32, 4)),
    monai("DynUNet", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, kernel_size=[3, 3, 3],
          strides=[1, 2, 2], upsample_kernel_size=[2, 2], filters=[4, 8, 16]),
    monai("AttentionUnet", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=3, channels=(8, 16, 32),
          strides=(2, 2)),
    monai("VNet", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2),
    monai("SegResNet", 32, 32, 24, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, init_filters=8),
    monai("SegResNet", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=2, init_filters=8),
    monai("DynUNet", 32, 32, 32, label=", 3-D, deep supervision", spatial_dims=3, in_channels=1, out_channels=2,
          kernel_size=[3, 3, 3, 3], strides=[1, 2, 2, 2], upsample_kernel_size=[2, 2, 2], filters=[4, 8, 16, 32],
          deep_supervision=True),
    monai("AttentionUnet", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=3, channels=(8, 16, 32),
          strides=(2, 2)),
    monai("HighResNet", 24, 24, 24, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=3),
    monai("SENet154", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, num_classes=3),
    monai("resnet50", 48, 40, 32, label=", 3-D", spatial_dims=3, n_input_channels=1, num_classes=3),
    monai("FlexibleUNet", 64, 64, label=", 2-D", in_channels=1, out_channels=3, backbone="efficientnet-b0",
          spatial_dims=2),
    monai("BasicUNetPlusPlus", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=2,
          features=(4, 4, 8, 16, 32, 4)),
    monai("MedNeXtS", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, init_filters=8),
    monai("SegResNetDS", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, init_filters=8),
    monai("SegResNetVAE", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, out_channels=2, init_filters=8,
          input_image_size=(32, 32, 32)),
    monai("RegUNet", 32, 32, 32, label=", 3-D", spatial_dims=3, in_channels=1, num_channel_initial=4, depth=2,
          out_channels=3),
    monai("Classifier", 64, 64, label=", 2-D", in_shape=(1, 64, 64), classes=3, channels=(8, 16), strides=(2, 2)),
    monai("Regressor", 64, 64, label=", 2-D", in_shape=(1, 64, 64), out_shape=(1,), channels=(8, 16), strides=(2, 2)),
    monai("Discriminator", 64, 64, label=", 2-D", in_shape=(1, 64, 64), channels=(8, 16), strides=(2, 2)),
    monai("AutoEncoder", 64, 64, label=", 2-D", spatial_dims=2, in_channels=1, out_channels=1, channels=(8, 16),
          strides=(2, 2)),
    monai("ViTAutoEnc", 32, 32, 32, label=", 3-D", in_channels=1, img_size=(32, 32, 32), patch_size=(8, 8, 8),
          hidden_size=48, mlp_dim=96, num_layers=3, num_heads=4),
    monai("Quicknat", 64, 64, label=", 2-D", num_classes=3, num_channels=1, num_filters=8),
    monai("UNETR", 32, 32, 32, label=", 3-D", in_channels=1, out_channels=2, img_size=(32, 32, 32), feature_size=4,
          hidden_size=48, mlp_dim=96, num_heads=4),
    monai("SwinUNETR", 64, 64, label=", 2-D", in_channels=1, out_channels=2, feature_size=12, spatial_dims=2,
          depths=(1, 1, 1, 1)),
    monai("SwinUNETR", 64, 64, 32, label=", 3-D", in_channels=1, out_channels=2, feature_size=12, spatial_dims=3,
          depths=(1, 1, 1, 1)),
    monai("ViT", 64, 64, label=", 2-D", in_channels=1, img_size=(64, 64), patch_size=(16, 16), hidden_size=48, mlp_dim=96,
          num_layers=3, num_heads=4, classification=True, spatial_dims=2),
    monai("ViT", 32, 32, 32, label=", 3-D", in_channels=1, img_size=(32, 32, 32), patch_size=(8, 8, 8), hidden_size=48,
          mlp_dim=96, num_layers=3, num_heads=4, classification=True, spatial_dims=3),
    Net("torchxrayvision DenseNet", xrv_densenet, (1, 1, 64, 64)),
    Net("torchxrayvision ResNet", xrv_resnet, (1, 1, 512, 512)),
    Net("torchxrayvision DenseNet, operating points", xrv_with_operating_points, (1, 1, 64, 64)),
    Net("torchxrayvision ResNetAE", xrv_autoencoder, (1, 1, 224, 224)),
    hugging_face("ViT", patch_size=16, intermediate_size=96, **SMALL_TRANSFORMER),
    hugging_face("DeiT", patch_size=16, intermediate_size=96, **SMALL_TRANSFORMER),
    hugging_face("Dinov2", 56, patch_size=14, **SMALL_TRANSFORMER),
    hugging_face("Dinov2WithRegisters", 56, patch_size=14, num_register_tokens=4, **SMALL_TRANSFORMER),
    hugging_face("Beit", patch_size=16, intermediate_size=96, use_relative_position_bias=True, **SMALL_TRANSFORMER),
    hugging_face("Swin", 64, patch_size=4, embed_dim=12, depths=[1, 1, 2], num_heads=[1, 2, 4], window_size=4),
    hugging_face("Swinv2", 64, patch_size=4, embed_dim=12, depths=[1, 1, 2], num_heads=[1, 2, 4], window_size=4),
    hugging_face("ConvNext", 64, hidden_sizes=[12, 24, 36, 48], depths=[1, 1, 2, 1]),
    hugging_face("ConvNextV2", 64, hidden_sizes=[12, 24, 36, 48], depths=[1, 1, 2, 1]),
    hugging_face("ResNet", 64, embedding_size=16, hidden_sizes=[16, 24, 32, 48], depths=[1, 1, 1, 1]),
    hugging_face("Segformer", 64, hidden_sizes=[8, 16, 24, 32], depths=[1, 1, 1, 1], num_attention_heads=[1, 2, 2, 4]),
    hugging_face("MobileViT", 64),
    hugging_face("PoolFormer", 64, hidden_sizes=[8, 16, 24, 32], depths=[1, 1, 1, 1]),
    *[video(name) for name in ("r3d_18", "mc3_18", "r2plus1d_18")], video("s3d", 16, 224), video("mvit_v1_b", 16, 224),
    video("mvit_v2_s", 16, 224), video("swin3d_t", 8, 64),
    *[segmentation(name) for name in ("fcn_resnet50", "fcn_resnet101", "deeplabv3_resnet50", "deeplabv3_resnet101",
                                      "deeplabv3_mobilenet_v3_large", "lraspp_mobilenet_v3_large")],
    *[detection(name) for name in ("fasterrcnn_resnet50_fpn", "fasterrcnn_resnet50_fpn_v2", "fasterrcnn_mobilenet_v3_large_fpn",
                                   "fasterrcnn_mobilenet_v3_large_320_fpn", "fcos_resnet50_fpn", "retinanet_resnet50_fpn",
                                   "retinanet_resnet50_fpn_v2", "maskrcnn_resnet50_fpn", "maskrcnn_resnet50_fpn_v2",
                                   "keypointrcnn_resnet50_fpn")],
    detection("ssd300_vgg16", 300), detection("ssdlite320_mobilenet_v3_large", 320),
    *[timm(name, size) for name, size in {
        "pvt_v2_b2_li": 96, "dm_nfnet_f0": 96, "nf_resnet26": 96, "poolformerv2_s12": 96, "mobilevitv2_050": 128,
        "fastvit_t8": 128, "repvit_m0_9": 96, "edgenext_xx_small": 128, "inception_next_atto": 96, "regnetz_005": 96,
        "tresnet_m": 96, "res2net50_14w_8s": 96, "skresnet18": 96, "cspresnet50": 96, "dla34": 96, "vovnet39a": 96,
        "xception41": 96, "mobilenetv4_conv_small": 96, "mobilenetv4_hybrid_medium": 128, "starnet_s1": 96, "seresnet18": 96,
        "resnest14d": 96, "dpn48b": 96, "levit_conv_128s": 224, "efficientformerv2_s0": 224, "crossvit_tiny_240": 240,
        "coat_lite_tiny": 224, "twins_pcpvt_small": 224, "twins_svt_small": 224, "convit_tiny": 224, "visformer_tiny": 224,
        "gcvit_xxtiny": 224, "mvitv2_tiny": 224, "hiera_tiny_224": 224, "nextvit_small": 128, "tiny_vit_5m_224": 224,
        "focalnet_tiny_srf": 128, "pit_ti_224": 224, "pit_ti_distilled_224": 224, "tnt_s_legacy_patch16_224": 224,
        "volo_d1_224": 224, "sequencer2d_s": 224, "rdnet_tiny": 96, "botnet26t_256": 256, "halonet26t": 256,
        "lambda_resnet26t": 256,
    }.items()],
]

NETS += [
    *[smp(name, "resnet18") for name in ("Unet", "UnetPlusPlus", "MAnet", "Linknet", "FPN", "PSPNet", "DeepLabV3",
                                         "DeepLabV3Plus", "UPerNet")], smp("PAN", "resnet18", 256),
    smp("Unet", "mobilenet_v2"), smp("Unet", "efficientnet-b0"), smp("Unet", "densenet121"), smp("Unet", "mit_b0"),
    smp("FPN", "timm-regnetx_002"), smp("Segformer", "mit_b0"),
    dynamic("PlainConvUNet", 2), dynamic("PlainConvUNet", 3), dynamic("ResidualEncoderUNet", 2),
    dynamic("ResidualEncoderUNet", 3), dynamic("ResidualEncoderUNet", 3, deep_supervision=True),
    dynamic_resnet(2), dynamic_resnet(3), Net("dynamic_network_architectures Primus", primus, (1, 1, 32, 32, 32)),
    *[pretrained_models(name, size) for name, size in {
        "se_resnext50_32x4d": 96, "bninception": 224, "inceptionresnetv2": 299, "xception": 299, "nasnetamobile": 224,
        "dpn68": 224, "cafferesnet101": 224}.items()],
    efficientnet_pytorch(True), efficientnet_pytorch(False),
    lucid("vit", "ViT", 64, 64, image_size=64, patch_size=16, dim=48, depth=3, heads=4, mlp_dim=96),
    lucid("simple_vit", "SimpleViT", 64, 64, image_size=64, patch_size=16, dim=48, depth=3, heads=4, mlp_dim=96),
    lucid("vit_3d", "ViT", 16, 64, 64, label=", 3-D", image_size=64, image_patch_size=16, frames=16, frame_patch_size=4,
          dim=48, depth=3, heads=4, mlp_dim=96),
    lucid("simple_vit_3d", "SimpleViT", 16, 64, 64, label=", 3-D", image_size=64, image_patch_size=16, frames=16,
          frame_patch_size=4, dim=48, depth=3, heads=4, mlp_dim=96),
    lucid("vivit", "ViViT", 16, 64, 64, image_size=64, image_patch_size=16, frames=16, frame_patch_size=4,
          dim=48, spatial_depth=2, temporal_depth=2, heads=4, mlp_dim=96),
    lucid("cct", "CCT", 64, 64, img_size=64, embedding_dim=48, n_conv_layers=2, num_layers=3, num_heads=4, mlp_ratio=2),
    lucid("cvt", "CvT", 64, 64), lucid("mobile_vit", "MobileViT", 64, 64, image_size=(64, 64), dims=[24, 32, 40],
                                       channels=[8, 8, 12, 12, 16, 16, 20, 20, 24, 24, 32]),
    *[ultralytics(name) for name in ("yolov8n-cls", "yolo11n-cls", "yolov8n", "yolo11n", "yolov8n-seg", "yolo11n-pose",
                                     "yolov5nu", "yolov10n", "rtdetr-resnet50")],
]

if __name__ == "__main__":
    asked = sys.argv[3:]
    run([net for net in NETS if not asked or any(part in net.name for part in asked)], *sys.argv[1:3])
